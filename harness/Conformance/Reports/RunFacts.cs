using Conformance.Corpus;

namespace Conformance.Reports;

/// <summary>What every report says of a run besides its events.</summary>
internal sealed record RunFacts
{
    public string Harness { get; init; } = typeof(RunFacts).Assembly.GetName().Version!.ToString(fieldCount: 3);

    public string Corpus { get; init; } = CaseCorpus.Version;

    /// <summary>The seed of generated cases; null when none were generated.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What makes the values of the run its own; null where a service is judged, which has values of its own.</summary>
    public string? Nonce { get; init; }

    /// <summary>How many cases were generated; null when none were.</summary>
    public int? Generate { get; init; }

    /// <summary>Which part of the selected cases was played; null for all of them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The options that chose the cases.</summary>
    public IReadOnlyList<string> Selection { get; init; } = [];
}
