using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>
/// A word that a client declares and that is none of the protocol's, or of the service's model, or one that is missing there.
/// </summary>
/// <param name="At">Its JSON path in the answer to hello.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Found">What stands there.</param>
internal sealed record OddWord(string At, string Expected, string Found)
{
    /// <summary>True when the driver cannot be used with it, false where it is a warning.</summary>
    public required bool IsFault { get; init; }

    /// <summary>What a reader of a run is told where it is no fault.</summary>
    public required string Notice { get; init; }

    /// <summary>A word as messages show it.</summary>
    public static string Quote(string word) => $"\"{Excerpt.Word(word)}\"";

    /// <summary>Where, what was expected, what was found.</summary>
    public override string ToString() => $"{At}: expected {Expected}, found {Found}";
}
