namespace Conformance.Corpus.Signing;

/// <summary>Whose tokens are signed: what those of one sign-in have in common, those of a refresh included.</summary>
/// <param name="clientId">The app client.</param>
/// <param name="username">The actual username.</param>
/// <param name="seed">What the ids are derived from.</param>
internal sealed class TokenOwner(string clientId, string username, string seed)
{
    private long signedInAt;

    public string ClientId => clientId;

    public string Username => username;

    /// <summary>The user. A pool whose users sign in with an email address has it for the actual username too.</summary>
    public string Sub { get; } = Guid.TryParse(username, out _) ? username : CaseValues.RequestId($"sub\n{seed}");

    /// <summary>The id of the sign-in, which no other case has, so that it tells whose token it is.</summary>
    public string OriginId { get; } = CaseValues.RequestId($"origin\n{seed}");

    /// <summary>The <c>iss</c> of the tokens.</summary>
    public string Issuer { get; init; } = CaseValues.Issuer;

    /// <summary>When the user signed in: the time of the first tokens.</summary>
    public long SignedInAt(long now)
    {
        Interlocked.CompareExchange(ref signedInAt, now, 0);
        return Interlocked.Read(ref signedInAt);
    }
}
