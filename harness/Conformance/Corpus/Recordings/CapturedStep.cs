namespace Conformance.Corpus.Recordings;

/// <summary>What a recording of a service says beyond that of a document.</summary>
/// <param name="Scenario">The scenario in which it was asked.</param>
/// <param name="Step">Which exchange of it, counted from 1.</param>
/// <param name="Service">The service.</param>
/// <param name="Version">Its version.</param>
/// <param name="Asked">The body of the request, scrubbed.</param>
internal sealed record CapturedStep(string Scenario, int Step, string Service, string Version, string Asked)
{
    /// <summary>The paths of the values of its answer that others stand for, so that nobody compares them.</summary>
    public IReadOnlyList<string> Substituted { get; init; } = [];

    /// <summary>How many steps of the scenario are recorded, so that one that is gone is missed; 0 where it is not told.</summary>
    public int Steps { get; init; }

    /// <summary>What is replaced.</summary>
    public static IReadOnlyList<string> Scrubbed { get; } = ["every value that is no word of the protocol"];

    /// <inheritdoc/>
    public bool Equals(CapturedStep? other) =>
        other is not null
        && (Scenario, Step, Steps, Service, Version, Asked)
            == (other.Scenario, other.Step, other.Steps, other.Service, other.Version, other.Asked)
        && Substituted.SequenceEqual(other.Substituted, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scenario, Step, Service, Version, Asked);
}
