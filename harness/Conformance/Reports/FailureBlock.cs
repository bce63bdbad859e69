using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A failure told in full: what was sent, what the client made of it, what is wrong with that, and how to see it again.</summary>
/// <param name="Title">The first line.</param>
/// <param name="Lines">The others.</param>
internal sealed record FailureBlock(string Title, IReadOnlyList<string> Lines)
{
    private const int MostFindings = 12;

    public static FailureBlock Of(CaseResult result, ReportedClient client, RepeatedCase again, int width)
    {
        var what = result.Verdict == Verdict.HarnessFault ? "harness fault" : result.Verdict == Verdict.Warn ? "warning" : "failed";
        return new(Printable.Of($"{client.Title}: {result.Case.Id}: {what}"), [
            .. Stimulus(result, width),
            .. Surfaced(result, width),
            .. Findings(result.Findings, width),
            .. Again(result, client, again, width),
        ]);
    }

    /// <summary>What was sent to a client, or what is due of a service.</summary>
    public static string Stimulus(Case one) => one.Scenario is { } scenario
        ? scenario.Title
        : $"{(one.Dialogue is { } script ? script.Title : $"{one.Operation}: {CaseFile.Spell(one.Class)} payload")}, "
            + $"{CaseFile.Spell(one.Origin)}, basis {CaseFile.Spell(one.Basis)}: {one.Clause}";

    /// <summary>The same as lines.</summary>
    public static IEnumerable<string> Stimulus(CaseResult result, int width) =>
        TextFlow.Hang(result.Case.Scenario is null ? "  sent      " : "  due       ", Stimulus(result.Case), width);

    /// <summary>What came of it as a whole.</summary>
    public static IEnumerable<string> Surfaced(CaseResult result, int width) =>
    [
        .. TextFlow.Hang(result.Case.Scenario is null ? "  surfaced  " : "  answered  ", result.Surfaced, width),
        .. result.Replayed is { } second ? TextFlow.Hang("  twice     ", Twice(second), width) : [],
        .. result.Reason is { } reason ? TextFlow.Hang("  reason    ", reason, width) : [],
    ];

    /// <summary>What helps to find the fault, and how to see it again.</summary>
    public static IEnumerable<string> Again(CaseResult result, ReportedClient client, RepeatedCase again, int width) =>
    [
        .. Hints(result, client, width),
        .. Smallest(result, client, width),
        .. again.Trace is { } trace && result.Trace is not null ? (string[])[Printable.Of($"  trace     {trace}")] : [],
        .. again.Command is { } command ? (string[])[Printable.Of($"  repeat    {command}")] : [],
    ];

    private static IEnumerable<string> Hints(CaseResult result, ReportedClient client, int width) => client.Description is { } told
        ? client.AbsentThroughout.Where(member => member.Spoils(result)).SelectMany(
            member => TextFlow.Hang("  hint      ", member.Tell(told), width))
        : [];

    /// <summary>The smallest payload that still fails, for a generated case: its id tells seed and index.</summary>
    private static IEnumerable<string> Smallest(CaseResult result, ReportedClient client, int width) =>
        client.Smallest.TryGetValue(result.Case.Id, out var smallest)
            ? TextFlow.Hang("  smallest  ", Printable.Of(SmallestBody.Text(smallest)), width)
            : [];

    /// <summary>Both outcomes of a case that was played once more.</summary>
    public static string Twice(Verdict second) => $"{CaseFile.Spell(Verdict.Fail)}, then {CaseFile.Spell(second)}";

    private static IEnumerable<string> Findings(IReadOnlyList<Finding> findings, int width)
    {
        Rule? told = null;
        foreach (var finding in findings.Take(MostFindings))
        {
            if (finding.Rule != told)
            {
                told = finding.Rule;
                foreach (var line in TextFlow.Hang($"  {told.Id} ({CaseFile.Spell(told.Level)})  ", told.Statement, width))
                {
                    yield return line;
                }
            }

            foreach (var line in TextFlow.Hang("    at        ", finding.Path, width)
                .Concat(TextFlow.Hang("    expected  ", finding.Expected, width))
                .Concat(TextFlow.Hang("    seen      ", finding.Actual, width)))
            {
                yield return line;
            }
        }

        if (findings.Count > MostFindings)
        {
            yield return $"  and {Wording.Count(findings.Count - MostFindings, "more finding")}; --json FILE has all";
        }
    }
}
