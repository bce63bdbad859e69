using Conformance.Contract;
using Conformance.Recording;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Running;

/// <summary>Turns what was seen of a client into the verdict of a case.</summary>
internal static class SurfaceJudge
{
    private const int LongestTold = 500;

    /// <summary>Why the case does not apply to the client; null when it does.</summary>
    public static string? WhyNotApplicable(Corpus.Case one, ClientDescription client) =>
        !client.Operations.Contains(one.Operation, StringComparer.Ordinal) ? $"the client has no {one.Operation}"
        : one.About is { } member && !client.Knows(one.Operation, member) ? $"older model: the client has no {member}"
        : null;

    public static CaseResult Judge(Surfacing surfacing, string client, string logTail)
    {
        var findings = new Findings();
        findings.Run(Rulebook.Surfaces, surfacing);
        var isFailed = findings.All.Any(finding => finding.Rule.Level == Level.Must);
        var verdict = isFailed ? Verdict.Fail : findings.All.Any(finding => finding.Rule.Level == Level.Should) ? Verdict.Warn : Verdict.Pass;
        var scrubber = SecretScrubber.Of(surfacing.Armed);
        return new(surfacing.Armed.Case, client, verdict, [.. findings.All.Select(Tell)])
        {
            Surfaced = Show(Describe(surfacing)),
            Requests = surfacing.Requests.Count,
            Elapsed = surfacing.Elapsed,
            Trace = verdict == Verdict.Pass ? null : new(surfacing.Armed, surfacing.Requests, surfacing.Answer, logTail),
        };

        Finding Tell(Finding finding) => finding with
        {
            Path = Show(finding.Path),
            Expected = Show(finding.Expected),
            Actual = Show(finding.Actual),
        };

        // Error types and the names of members are the client's own text, and it may put a secret or control characters there.
        string Show(string text) => Cut(Printable.Of(scrubber.Scrub(text)));
    }

    private static string Cut(string text) => text.Length <= LongestTold ? text : text[..LongestTold] + "…";

    /// <summary>What the client handed out, in words that give no secret away.</summary>
    private static string Describe(Surfacing surfacing) =>
        surfacing.Error is { } error ? $"an error of kind {error.Kind}, {(error.Type.Length == 0 ? "without a type" : $"type {error.Type}")}"
        : !surfacing.HasSurface ? surfacing.Silence ?? "nothing"
        : surfacing.Surface.Children.IsEmpty ? "success with nothing set"
        : "success with " + string.Join(", ", surfacing.Surface.Children.ToList().Select(member => $"{member.Name}: {SurfacedValue.Describe(member.Name, member)}"));
}
