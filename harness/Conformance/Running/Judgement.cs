using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Running.Services;

namespace Conformance.Running;

/// <summary>Turns findings into the verdict of a case, and keeps secrets out of what is told of it.</summary>
internal static class Judgement
{
    private const int LongestTold = 500;

    /// <summary>The result of a case: not applicable unless it is broken, or a check of its point was made.</summary>
    /// <param name="armed">The case with its secrets.</param>
    /// <param name="client">The name of the client.</param>
    /// <param name="findings">What was checked and found.</param>
    /// <param name="point">The rules for which the case exists.</param>
    /// <param name="surfaced">What the client handed out, in words.</param>
    public static CaseResult Of(ArmedCase armed, string client, Findings findings, IReadOnlyList<string> point, string surfaced)
    {
        var result = Of(armed.Case, SecretScrubber.SecretsOf(armed), client, findings.All, surfaced) with { Checks = findings.Checks };
        return findings.All.Any(finding => finding.Rule.Level == Level.Must) || findings.HasChecked(point) ? result : result with
        {
            Verdict = Verdict.NotApplicable,
            Findings = [],
            Reason = $"none of its own checks could be made: {string.Join(", ", point)}",
        };
    }

    /// <summary>The result of a scenario: not applicable unless something was found, or every step was asked whose answer is due.</summary>
    public static CaseResult Of(Case one, IEnumerable<KeyValuePair<string, string>> secrets, string service, ScenarioPlayed played)
    {
        var result = Of(one, secrets, service, played.Findings, played.Answers) with { Checks = played.Checks, Reason = played.LeftOut };
        return result.Verdict == Verdict.Pass && played.LeftOut is not null ? result with { Verdict = Verdict.NotApplicable } : result;
    }

    /// <summary>The result of a case whose secrets are known.</summary>
    public static CaseResult Of(
        Case one, IEnumerable<KeyValuePair<string, string>> secrets, string client, IReadOnlyList<Finding> findings, string surfaced)
    {
        findings = one.IsAdvisory ? [.. findings.Select(Weaken)] : findings;
        var isFailed = findings.Any(finding => finding.Rule.Level == Level.Must);
        var verdict = isFailed ? Verdict.Fail : findings.Any(finding => finding.Rule.Level == Level.Should) ? Verdict.Warn : Verdict.Pass;
        SecretScrubber? scrubber = null;
        return new(one, client, verdict, [.. findings.Select(Tell)]) { Surfaced = Show(surfaced) };

        Finding Tell(Finding finding) => finding with
        {
            Path = Show(finding.Path),
            Expected = Show(finding.Expected),
            Actual = Show(finding.Actual),
        };

        // Error types and the names of members are the client's own text, and it may put a secret or control characters there.
        string Show(string text) => Cut(Printable.Of(text.Length == 0 ? text : (scrubber ??= new(secrets)).Scrub(text)));
    }

    private static Finding Weaken(Finding finding) =>
        finding.Rule.Level != Level.Must || finding.Rule.Id.StartsWith(SecretStatements.Family, StringComparison.Ordinal)
            ? finding
            : finding with { Rule = finding.Rule with { Level = Level.Should } };

    private static string Cut(string text) => text.Length <= LongestTold ? text : text[..LongestTold] + "…";
}
