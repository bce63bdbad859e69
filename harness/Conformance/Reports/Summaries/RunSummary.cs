namespace Conformance.Reports.Summaries;

/// <summary>
/// What is kept of a run for a table of many, as <c>fixtures/schemas/summary.schema.json</c> says, in the order in which it is written.
/// What is null is left out.
/// </summary>
internal sealed record RunSummary
{
    /// <summary>The only form so far.</summary>
    public const int Version = 1;

    public required int SummaryVersion { get; init; }

    public required string Harness { get; init; }

    public required string Corpus { get; init; }

    /// <summary>The day of the run, in UTC.</summary>
    public required DateOnly Date { get; init; }

    public required IReadOnlyList<SubjectSummary> Subjects { get; init; }
}

/// <summary>What is kept of one client, or of a service.</summary>
internal sealed record SubjectSummary
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public string? Language { get; init; }

    public string? Runtime { get; init; }

    /// <summary>What it is: <c>sdk</c>, <c>wrapper</c> or <c>service</c>.</summary>
    public required string Profile { get; init; }

    public required string Requirements { get; init; }

    /// <summary>All cases, or all scenarios of a service.</summary>
    public required GroupSummary Total { get; init; }

    public string? Coverage { get; init; }

    public string? Divergence { get; init; }

    /// <summary>What a service answered with, tokens and challenges.</summary>
    public IReadOnlyList<string>? Reached { get; init; }

    public required IReadOnlyList<GroupSummary> Groups { get; init; }

    /// <summary>What is to be mended, musts first and the frequent first among them, whether a baseline expects it or not.</summary>
    public required IReadOnlyList<CauseSummary> Causes { get; init; }

    /// <summary>How many causes there are beside these.</summary>
    public required int MoreCauses { get; init; }
}

/// <summary>How the cases of a group ended.</summary>
/// <param name="Name">The group; <c>total</c> for all.</param>
/// <param name="Passed">Passed, warnings among them.</param>
/// <param name="Failed">Failed unexpectedly.</param>
/// <param name="Known">Failed as a baseline expects.</param>
/// <param name="NotApplicable">Not applicable.</param>
internal sealed record GroupSummary(string Name, int Passed, int Failed, int Known, int NotApplicable);

/// <summary>A rule that is broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">How binding it is: <c>must</c> or <c>should</c>.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="Seen">What was seen there first, in words of a closed list.</param>
/// <param name="Example">The first of the cases.</param>
internal sealed record CauseSummary(string Rule, string Level, int Cases, string Seen, string Example);
