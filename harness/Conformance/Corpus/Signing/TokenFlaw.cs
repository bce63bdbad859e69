namespace Conformance.Corpus.Signing;

/// <summary>Why a token must not pass.</summary>
public enum TokenFlaw
{
    /// <summary>It is right.</summary>
    None,

    /// <summary>The signature is that of another text.</summary>
    Signature,

    /// <summary>It is signed by a key that is not in the JWKS, under a <c>kid</c> that is not there.</summary>
    UnknownKid,

    /// <summary>Its <c>alg</c> is <c>none</c>, and it has no signature.</summary>
    AlgNone,

    /// <summary>Its <c>alg</c> is HS256, and the secret is the public key, which everybody has.</summary>
    AlgHs256,

    /// <summary>Its <c>iss</c> is that of another pool.</summary>
    Issuer,

    /// <summary>Its <c>aud</c>, or <c>client_id</c>, is another app client.</summary>
    Client,

    /// <summary>It has expired an hour ago.</summary>
    Expired,

    /// <summary>It stands where the token of the other use belongs.</summary>
    Swapped,
}

/// <summary>What is odd about the tokens of an answer.</summary>
/// <param name="Flaw">Why they must not pass.</param>
/// <param name="OfAccess">True when the access token has it.</param>
/// <param name="OfId">True when the ID token has it.</param>
public sealed record FlawedTokens(TokenFlaw Flaw, bool OfAccess, bool OfId)
{
    internal TokenFlaw Of(bool isAccess) => (isAccess ? OfAccess : OfId) ? Flaw : TokenFlaw.None;
}
