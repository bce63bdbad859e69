using System.Security.Cryptography;
using System.Text;

namespace Conformance.Contract.Proofs;

/// <summary>Signatures over another string to sign.</summary>
internal static class StringToSignGuesses
{
    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        Guess("the canonical request itself instead of its hash", (input, _) => [input.StringToSign(input.CanonicalRequest)]),
        Guess("the canonical request alone", (input, _) => [input.CanonicalRequest, SigningInput.Hash(input.CanonicalRequest)]),
        Guess("the hash as bytes instead of hexadecimal", (input, _) => [input.StringToSign(Encoding.Latin1.GetString(Hash(input)))]),
        Guess("the hash in upper case", (input, _) => [input.StringToSign(Convert.ToHexString(Hash(input)))]),
        Guess("the hash in base64", (input, _) => [input.StringToSign(Convert.ToBase64String(Hash(input)))]),
        Guess("no scope", (input, _) => [Lines(input, input.Time)]),
        Guess(
            "the access key id before the scope",
            (input, request) => [Lines(input, input.Time, $"{request.Header.AccessKeyId}/{input.Scope}")]),
        Guess("no algorithm", (input, _) => [string.Join('\n', input.Time, input.Scope, SigningInput.Hash(input.CanonicalRequest))]),
        Guess("no time", (input, _) => [Lines(input, input.Scope.ToString())]),
        Guess("the day instead of the time", (input, _) => [Lines(input, input.Scope.Date, input.Scope.ToString())]),
        Guess("a line end after the last line", (input, _) => [Right(input) + "\n"]),
        Guess("lines that end in CR LF", (input, _) => [Right(input).ReplaceLineEndings("\r\n")]),
    ];

    private static SignatureGuess Guess(string actual, Func<SigningInput, SignedRequest, IEnumerable<string>> text) => new(
        SignaturePart.StringToSign,
        "algorithm, time, scope and the canonical request's hash, each on a line",
        actual,
        (input, request) => text(input, request).Select(input.SignString));

    private static byte[] Hash(SigningInput input) => SHA256.HashData(Encoding.Latin1.GetBytes(input.CanonicalRequest));

    private static string Right(SigningInput input) => input.StringToSign(SigningInput.Hash(input.CanonicalRequest));

    private static string Lines(SigningInput input, params string[] between) =>
        string.Join('\n', [AuthorizationHeader.Algorithm, .. between, SigningInput.Hash(input.CanonicalRequest)]);
}
