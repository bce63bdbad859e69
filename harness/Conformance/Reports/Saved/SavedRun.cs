namespace Conformance.Reports.Saved;

/// <summary>
/// All of a run as <c>fixtures/schemas/report.schema.json</c> says, in the order in which it is written. What is null is left out.
/// </summary>
internal sealed record SavedRun
{
    /// <summary>The only form of the report so far.</summary>
    public const int Version = 1;

    public required int FormatVersion { get; init; }

    public required string Harness { get; init; }

    public required string Corpus { get; init; }

    /// <summary>The replay server; empty where a service is judged.</summary>
    public required string Replay { get; init; }

    public string? Nonce { get; init; }

    public ulong? Seed { get; init; }

    public int? Generate { get; init; }

    /// <summary>Which part of the selected cases was played, for instance <c>1/4</c>; null for all of them.</summary>
    public string? Shard { get; init; }

    /// <summary>The options that chose the cases; null where none did.</summary>
    public IReadOnlyList<string>? Selection { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long ElapsedMs { get; init; }

    public required bool Strict { get; init; }

    public required int Cases { get; init; }

    /// <summary>The rules that something breaks, by id.</summary>
    public required IReadOnlyDictionary<string, SavedRule> Rules { get; init; }

    public required IReadOnlyList<SavedClient> Clients { get; init; }

    public required SavedSummary Summary { get; init; }

    /// <summary>
    /// How many of the judged cases rest on what, by the word of the basis; null in a report of a tool that did not count them.
    /// </summary>
    public IReadOnlyDictionary<string, int>? Basis { get; init; }

    public string? BrokenOff { get; init; }

    public string? Void { get; init; }

    public required IReadOnlyList<string> Stale { get; init; }

    public required IReadOnlyList<string> Undeclared { get; init; }

    public required int ExitCode { get; init; }
}

/// <summary>A sentence of the contract, and where it comes from.</summary>
internal sealed record SavedRule(string Statement, string Source);

/// <summary>How many results of each kind a run has.</summary>
internal sealed record SavedSummary
{
    public required int Passed { get; init; }

    public required int Failed { get; init; }

    public required int Skipped { get; init; }

    public required int NotApplicable { get; init; }

    public required int Baselined { get; init; }

    public required int Warned { get; init; }

    public required int Faults { get; init; }

    /// <summary>The last line of the run.</summary>
    public string Line() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
