using Conformance.Corpus.Recordings;

namespace Conformance.Recording;

/// <summary>Where a recorded answer comes from, and what of it is not as it was there.</summary>
/// <param name="Source">Where it was read, in words.</param>
/// <param name="Date">The day, yyyy-MM-dd.</param>
internal sealed record Provenance(string Source, string Date)
{
    /// <summary>How sure it is that a third party captured it; null where nobody has to trust one.</summary>
    public string? Confidence { get; init; }

    /// <summary>Who replaced values of it before it was recorded, in words; null where nobody did.</summary>
    public string? ScrubbedBy { get; init; }

    /// <summary>What is replaced, in words; a recording of an older version names members.</summary>
    public IReadOnlyList<string> Scrubbed { get; init; } = CapturedStep.Scrubbed;

    /// <summary>
    /// The paths of the values that others stand for, which are judged for their form alone; null in a recording of an older version.
    /// </summary>
    public IReadOnlyList<string>? Substituted { get; init; }
}
