using System.Buffers.Text;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Substitution;

/// <summary>
/// Rebuilds tokens: the same parts, lengths, header and names of claims, other values, and a signature by a key for tests.
/// </summary>
internal static class TokenSubstitution
{
    private const int SignedParts = 3;

    /// <summary>A token like another; null when the text is none.</summary>
    /// <param name="seed">What the parts that nobody reads are drawn from.</param>
    /// <param name="text">The text.</param>
    /// <param name="substitutes">What stands for the values of its claims.</param>
    /// <param name="isSigned">False to draw the signature instead, where a token of the same claims exists.</param>
    public static string? TryMake(string seed, string text, Substitutes substitutes, bool isSigned)
    {
        var parts = text.Split('.');
        if (parts.Length < 2
            || !text.StartsWith("eyJ", StringComparison.Ordinal)
            || Read(parts[0]) is not { Root.Kind: JsonKind.Object } header)
        {
            return null;
        }

        parts[0] = Write(JsonSubstitution.Rewrite(header, JsonPlace.TokenHeader, substitutes));
        for (var at = 1; at < parts.Length; at++)
        {
            parts[at] = parts.Length == SignedParts && at == 1 && Read(parts[at]) is { Root.Kind: JsonKind.Object } claims
                ? Write(JsonSubstitution.Rewrite(claims, JsonPlace.Claims, substitutes))
                : Lookalikes.Opaque($"{seed}\npart {at}", parts[at]);
        }

        if (parts.Length == SignedParts && isSigned && TestKey.Sign(header.Root["alg"].Text, $"{parts[0]}.{parts[1]}") is { } signature
            && Write(signature) is var written && written.Length == parts[2].Length)
        {
            parts[2] = written;
        }

        return string.Join('.', parts);
    }

    private static string Write(byte[] part) => Base64Url.EncodeToString(part);

    private static JsonReading? Read(string part) =>
        Base64Url.IsValid(part) ? JsonReading.TryRead(Base64Url.DecodeFromUtf8(Encoding.ASCII.GetBytes(part)), out _) : null;
}
