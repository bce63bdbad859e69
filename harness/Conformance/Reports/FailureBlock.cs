using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>The lines in which a failure is told: what was sent, what the client made of it, and how to see it again.</summary>
internal static class FailureBlock
{
    /// <summary>What was sent to a client, or what is due of a service.</summary>
    public static string Stimulus(Case one) => one.Scenario is { } scenario
        ? scenario.Title
        : $"{(one.Dialogue is { } script ? script.Title : $"{one.Operation}: {CaseFile.Spell(one.Class)} payload")}, "
            + $"{CaseFile.Spell(one.Origin)}, basis {CaseFile.Spell(one.Basis)}: {one.Clause}";

    /// <summary>The same as lines.</summary>
    public static IEnumerable<string> Stimulus(CaseResult result, int width) =>
        Line(WordsOf(result).Stimulus, Stimulus(result.Case), width);

    /// <summary>What came of it as a whole.</summary>
    public static IEnumerable<string> Surfaced(CaseResult result, int width) =>
    [
        .. Line(WordsOf(result).Outcome, result.Surfaced, width),
        .. Line("twice", result.Replayed is { } second ? Twice(second) : null, width),
        .. Line("reason", result.Reason, width),
    ];

    /// <summary>A word, and behind it what there is to tell; nothing where there is nothing.</summary>
    public static IEnumerable<string> Line(string word, string? told, int width) =>
        told is null ? [] : TextFlow.Hang($"  {word,-10}", told, width);

    /// <summary>What helps to find the fault, and how to see it again.</summary>
    public static IEnumerable<string> Again(CaseResult result, ReportedClient client, RepeatedCase again, int width) =>
    [
        .. Hints(result, client, width),
        .. Smallest(result, client, width),
        .. Again(result.Trace is null ? again with { Trace = null } : again),
    ];

    /// <summary>How to see it again.</summary>
    public static IEnumerable<string> Again(RepeatedCase again) =>
    [
        .. again.Trace is { } trace ? (string[])[Printable.Of($"  trace     {trace}")] : [],
        .. again.Command is { } command ? (string[])[Printable.Of($"  repeat    {command}")] : [],
    ];

    private static IEnumerable<string> Hints(CaseResult result, ReportedClient client, int width) => client.Description is { } told
        ? client.AbsentThroughout.Where(member => member.Spoils(result)).SelectMany(
            member => TextFlow.Hang("  hint      ", member.Tell(told), width))
        : [];

    /// <summary>The smallest payload that still fails, for a generated case: its id tells seed and index.</summary>
    private static IEnumerable<string> Smallest(CaseResult result, ReportedClient client, int width) =>
        client.Smallest.TryGetValue(result.Case.Id, out var smallest)
            ? Line("smallest", Printable.Of(SmallestBody.Text(smallest)), width)
            : [];

    private static SubjectWords WordsOf(CaseResult result) =>
        result.Case.Scenario is null ? SubjectWords.OfClient : SubjectWords.OfService;

    /// <summary>Both outcomes of a case that was played once more.</summary>
    public static string Twice(Verdict second) => $"{CaseFile.Spell(Verdict.Fail)}, then {CaseFile.Spell(second)}";
}
