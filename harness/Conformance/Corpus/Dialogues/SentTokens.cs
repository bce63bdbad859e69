namespace Conformance.Corpus.Dialogues;

/// <summary>The tokens of one reply.</summary>
/// <param name="Access">The AccessToken.</param>
/// <param name="Id">The IdToken.</param>
/// <param name="Refresh">The RefreshToken; null when the reply has none.</param>
internal sealed record SentTokens(string Access, string Id, string? Refresh)
{
    /// <summary>When they were signed; null for those that were not served.</summary>
    public DateTimeOffset? SignedAt { get; init; }
}
