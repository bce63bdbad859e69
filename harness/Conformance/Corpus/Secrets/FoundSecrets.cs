namespace Conformance.Corpus.Secrets;

/// <summary>What was found of the secrets of a case in a text.</summary>
/// <param name="Names">The names of the secrets, each once, in the order in which they are met.</param>
/// <param name="HasBareCode">True when a one-time code stands bare in it, which may be chance.</param>
internal sealed record FoundSecrets(IReadOnlyList<string> Names, bool HasBareCode)
{
    public static FoundSecrets None { get; } = new([], HasBareCode: false);

    /// <summary>What is found in this text or in another.</summary>
    public FoundSecrets With(FoundSecrets other) =>
        new([.. Names, .. other.Names.Except(Names, StringComparer.Ordinal)], HasBareCode || other.HasBareCode);
}
