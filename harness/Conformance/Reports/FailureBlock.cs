using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
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
        Stimulus(Stimulus(result.Case), result.Case.Scenario is not null, width);

    /// <summary>The same as lines.</summary>
    public static IEnumerable<string> Stimulus(string stimulus, bool isOfService, int width) =>
        TextFlow.Hang(isOfService ? "  due       " : "  sent      ", stimulus, width);

    /// <summary>What came of it as a whole.</summary>
    public static IEnumerable<string> Surfaced(CaseResult result, int width) =>
    [
        .. Surfaced(result.Surfaced, result.Case.Scenario is not null, width),
        .. result.Replayed is { } second ? TextFlow.Hang("  twice     ", Twice(second), width) : [],
        .. Reason(result.Reason, width),
    ];

    /// <summary>What a client surfaced, or a service answered.</summary>
    public static IEnumerable<string> Surfaced(string surfaced, bool isOfService, int width) =>
        TextFlow.Hang(isOfService ? "  answered  " : "  surfaced  ", surfaced, width);

    /// <summary>Why a case has its verdict, where no rule says it.</summary>
    public static IEnumerable<string> Reason(string? reason, int width) =>
        reason is null ? [] : TextFlow.Hang("  reason    ", reason, width);

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
        client.Smallest.TryGetValue(result.Case.Id, out var smallest) ? Smallest(SmallestBody.Text(smallest), width) : [];

    /// <summary>The same as lines.</summary>
    public static IEnumerable<string> Smallest(string body, int width) => TextFlow.Hang("  smallest  ", Printable.Of(body), width);

    /// <summary>Both outcomes of a case that was played once more.</summary>
    public static string Twice(Verdict second) => $"{CaseFile.Spell(Verdict.Fail)}, then {CaseFile.Spell(second)}";
}
