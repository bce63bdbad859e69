using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A cause told in full by the first of its cases, and how to see that one again.</summary>
/// <param name="Title">The first line.</param>
/// <param name="Lines">The others.</param>
internal sealed record CauseBlock(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>How many causes are told in full; each other has a line.</summary>
    public const int Most = 20;

    private const int MostCases = 3;

    /// <summary>A cause of failures of a client or a service.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="client">Who fails.</param>
    /// <param name="again">How the first of its cases can be seen again.</param>
    /// <param name="width">How many characters fit.</param>
    public static CauseBlock Of(FoundCause cause, ReportedClient client, RepeatedCase again, int width)
    {
        var result = client.Find(cause.Cases[0]);
        return new(
            Printable.Of($"{client.Title}: {Subject(cause)}, {Wording.Count(cause.Cases.Count, client.Unit)}"),
            [
                .. cause is { Cause: { } named, Example: { } finding }
                    ? (string[])[
                        .. TextFlow.Hang("  rule      ", finding.Rule.Statement, width),
                        .. TextFlow.Hang("  cause     ", $"{named.Place}: {named.Seen}", width),
                        .. Sent(cause, result, width),
                        .. TextFlow.Hang("  expected  ", finding.Expected, width),
                        .. TextFlow.Hang("  seen      ", finding.Actual, width),
                    ]
                    : Sent(cause, result, width),
                .. FailureBlock.Surfaced(result, width),
                .. FailureBlock.Again(result, client, again, width),
            ]);
    }

    /// <summary>A cause of what is wrong with responses that nobody was asked for.</summary>
    public static CauseBlock OfResponses(FoundCause cause, int width) => new(
        Printable.Of($"{Subject(cause)}, {Wording.Count(cause.Cases.Count, "response")}"),
        [
            .. TextFlow.Hang("  rule      ", cause.Example!.Rule.Statement, width),
            .. TextFlow.Hang("  cause     ", $"{cause.Cause!.Place}: {cause.Cause.Seen}", width),
            .. TextFlow.Hang("  in        ", Cases(cause.Cases), width),
            .. TextFlow.Hang("  expected  ", cause.Example.Expected, width),
            .. TextFlow.Hang("  seen      ", cause.Example.Actual, width),
        ]);

    /// <summary>A cause in a line, with the number of cases and one of them.</summary>
    public static IEnumerable<string> Line(FoundCause cause, string unit, int widest, int width) => TextFlow.Hang(
        $"  {Wording.Count(cause.Cases.Count, unit).PadLeft(widest)}  ",
        cause.Level is { } level
            ? $"{cause.Cause!.Rule} ({CaseFile.Spell(level)}) at {cause.Cause.Place}: {cause.Cause.Seen}, as in {cause.Cases[0]}"
            : $"{cause}, as in {cause.Cases[0]}",
        width);

    /// <summary>Causes in a line each.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<FoundCause> causes, string unit, int width)
    {
        var widest = causes.Select(cause => Wording.Count(cause.Cases.Count, unit).Length).DefaultIfEmpty().Max();
        return causes.SelectMany(cause => Line(cause, unit, widest, width));
    }

    /// <summary>The first cases of a cause, and how many more there are.</summary>
    public static string Cases(IReadOnlyList<string> cases) =>
        string.Join(", ", cases.Take(MostCases)) + (cases.Count > MostCases ? $", and {cases.Count - MostCases} more" : "");

    private static IEnumerable<string> Sent(FoundCause cause, CaseResult result, int width) =>
        TextFlow.Hang("  cases     ", Cases(cause.Cases), width).Concat(FailureBlock.Stimulus(result, width));

    private static string Subject(FoundCause cause) =>
        cause.Level is { } level ? $"{cause.Cause!.Rule} ({CaseFile.Spell(level)})"
        : cause.Verdict == Verdict.HarnessFault ? "harness fault"
        : "failed";
}

/// <summary>How a case can be seen again.</summary>
/// <param name="Command">The command that repeats it; null where nobody knows one.</param>
/// <param name="Trace">The file in which its traffic is; null where none is written.</param>
internal readonly record struct RepeatedCase(string? Command, string? Trace);
