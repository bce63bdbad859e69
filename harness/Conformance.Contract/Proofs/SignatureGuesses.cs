using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>One way in which signers are known to go wrong, as all signatures that it would give.</summary>
/// <param name="Part">The part that it gets wrong.</param>
/// <param name="Expected">What would be right.</param>
/// <param name="Actual">What it does.</param>
/// <param name="Sign">The signatures.</param>
internal sealed record SignatureGuess(
    string Part, string Expected, string Actual, Func<SigningInput, SignedRequest, IEnumerable<byte[]>> Sign);

/// <summary>A request with what it should have been signed for.</summary>
internal sealed record SignedRequest(
    ReceivedRequest Received, SigningCredentials Credentials, CredentialScope Scope, AuthorizationHeader Header);

/// <summary>Names what a wrong signature is made of.</summary>
internal static class SignatureGuesses
{
    public static IReadOnlyList<SignatureGuess> All { get; } =
        [.. PayloadGuesses.All, .. HeaderGuesses.All, .. RequestGuesses.All, .. StringToSignGuesses.All, .. KeyGuesses.All];

    public static SignatureGuess? Find(byte[] signature, IReadOnlyList<SigningInput> claims, SignedRequest request) =>
        All.FirstOrDefault(guess => claims.Any(claim => guess.Sign(claim, request).Any(made => made.SequenceEqual(signature))));
}
