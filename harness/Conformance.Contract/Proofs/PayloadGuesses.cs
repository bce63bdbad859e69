using System.Security.Cryptography;
using System.Text;

namespace Conformance.Contract.Proofs;

/// <summary>Signatures over another hash of the body.</summary>
internal static class PayloadGuesses
{
    public const string Unsigned = "UNSIGNED-PAYLOAD";

    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        Guess("the hash of an empty text", _ => [SigningInput.Hash("")]),
        Guess($"'{Unsigned}'", _ => [Unsigned]),
        Guess("the body itself instead of its hash", body => [Encoding.Latin1.GetString(body)]),
        Guess("the hash in upper case", body => [SigningInput.Hash(body).ToUpperInvariant()]),
        Guess(
            "the hash with dashes",
            body => [BitConverter.ToString(SHA256.HashData(body)), BitConverter.ToString(SHA256.HashData(body)).ToLowerInvariant()]),
        Guess("the hash in base64", body => [Convert.ToBase64String(SHA256.HashData(body))]),
        Guess("the hash of the hash", body => [SigningInput.Hash(SigningInput.Hash(body)), SigningInput.Hash(SHA256.HashData(body))]),
        Guess("the hash of an empty JSON object", _ => [SigningInput.Hash("{}")]),
        Guess(
            "the hash of the body with or without the line end after it",
            body => Trimmed(body).Append(SigningInput.Hash([.. body, (byte)'\n']))),
        Guess("the hash of the body in Latin-1", body => [SigningInput.Hash(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(body)))]),
        Guess("the hash of the body in ASCII", body => [SigningInput.Hash(Encoding.ASCII.GetBytes(Encoding.UTF8.GetString(body)))]),
        Guess("the hash of the body in UTF-16", body => [SigningInput.Hash(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)))]),
    ];

    private static IEnumerable<string> Trimmed(byte[] body) =>
        [SigningInput.Hash(Encoding.Latin1.GetString(body).TrimEnd('\r', '\n'))];

    private static SignatureGuess Guess(string actual, Func<byte[], IEnumerable<string>> hash) => new(
        SignaturePart.BodyHash,
        "the hash of the body that was sent",
        actual,
        (input, request) => hash(request.Received.Body.ToArray()).Select(made => (input with { PayloadHash = made }).Sign()));
}
