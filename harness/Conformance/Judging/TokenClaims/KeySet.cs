using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Judging.TokenClaims;

/// <summary>The keys that a service publishes for a pool.</summary>
internal sealed class KeySet
{
    private readonly Dictionary<string, RSAParameters> keys = new(StringComparer.Ordinal);

    /// <summary>Reads a JWKS.</summary>
    /// <returns>The keys; null for what is no JWKS.</returns>
    public static KeySet? Read(ReadOnlyMemory<byte> body)
    {
        var list = JsonReading.TryRead(body, out _)?.Root["keys"u8] ?? default;
        if (list.Kind != JsonKind.Array)
        {
            return null;
        }

        var set = new KeySet();
        foreach (var key in list.Children.ToList())
        {
            if (key["kid"u8] is { Kind: JsonKind.String } kid && Bytes(key["n"u8]) is { } modulus && Bytes(key["e"u8]) is { } exponent)
            {
                set.keys[kid.Text] = new() { Modulus = modulus, Exponent = exponent };
            }
        }

        return set;
    }

    /// <summary>True when there is a key of this id.</summary>
    public bool Has(string kid) => keys.ContainsKey(kid);

    /// <summary>True when a token is signed with the key.</summary>
    public bool Verifies(string kid, string token)
    {
        var end = token.LastIndexOf('.');
        if (!Base64Url.IsValid(token.AsSpan(end + 1)))
        {
            return false;
        }

        try
        {
            using var rsa = RSA.Create(keys[kid]);
            return rsa.VerifyData(
                Encoding.UTF8.GetBytes(token[..end]),
                Base64Url.DecodeFromChars(token.AsSpan(end + 1)),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // The key is none.
            return false;
        }
    }

    private static byte[]? Bytes(in JsonValue value) =>
        value.Kind == JsonKind.String && Base64Url.IsValid(value.Text) ? Base64Url.DecodeFromChars(value.Text) : null;
}
