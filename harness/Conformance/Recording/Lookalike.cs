using System.Buffers.Text;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Recording;

/// <summary>Replaces the secrets of a response by synthetic text of the same length and shape, before anything is written.</summary>
internal static class Lookalike
{
    // SALT and SRP_B stay: without the verifier they open nothing, and the SRP known answers depend on them.
    private static readonly string[] Secrets =
        [WireNames.Session, WireNames.AccessToken, WireNames.IdToken, WireNames.RefreshToken, WireNames.SecretBlock];

    // What a claim says of the token and not of the user.
    private static readonly string[] PublicClaims = ["iss", "token_use", "scope"];

    /// <summary>The members that are replaced.</summary>
    public static IReadOnlyList<string> Names => Secrets;

    /// <summary>Replaces them; the same text gives the same look-alike, so that equal members stay equal.</summary>
    public static byte[] Scrub(ReadOnlyMemory<byte> body, string seed)
    {
        var scrubbed = body.ToArray();
        if (JsonReading.TryRead(body, out _) is { } reading)
        {
            Walk(reading.Root, scrubbed, seed);
        }

        return scrubbed;
    }

    private static void Walk(JsonValue value, byte[] scrubbed, string seed)
    {
        foreach (var child in value.Children)
        {
            if (child.Kind == JsonKind.String && IsSecret(child))
            {
                Replace(scrubbed.AsSpan(child.Position + 1, child.RawString.Length), seed);
            }

            Walk(child, scrubbed, seed);
        }
    }

    private static bool IsSecret(JsonValue member)
    {
        var name = member.Name;
        return Secrets.Any(secret => string.Equals(secret, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Letters and digits change, separators and runs of <c>-</c> and <c>_</c> stay; so do a token's header, which holds no secret,
    /// and the AWS Encryption SDK prefix of a Session. A JWS stays a JWS whose claims can be read.
    /// </summary>
    private static void Replace(Span<byte> secret, string seed)
    {
        var stamp = CaseValues.Stamp($"{seed}\n{Encoding.UTF8.GetString(secret)}", "look-alike", secret.Length);
        if (!secret.StartsWith("eyJ"u8) || secret.IndexOf((byte)'.') is not (>= 0 and var header))
        {
            Overwrite(secret[Math.Min(5, secret.Length / 2)..], stamp);
            return;
        }

        var rest = secret[(header + 1)..];
        if (secret.Count((byte)'.') == 2 && ScrubClaims(rest[..rest.IndexOf((byte)'.')], stamp))
        {
            rest = rest[rest.IndexOf((byte)'.')..];
        }

        Overwrite(rest, stamp);
    }

    private static bool ScrubClaims(Span<byte> segment, string stamp)
    {
        if (!Base64Url.IsValid(segment)
            || JsonReading.TryRead(Base64Url.DecodeFromUtf8(segment), out _) is not { Root.Kind: JsonKind.Object } claims)
        {
            return false;
        }

        var scrubbed = claims.Bytes.ToArray();
        foreach (var claim in claims.Root.Children)
        {
            if (claim.Kind == JsonKind.String && !PublicClaims.Contains(claim.Name, StringComparer.Ordinal))
            {
                Overwrite(scrubbed.AsSpan(claim.Position + 1, claim.RawString.Length), stamp);
            }
        }

        Base64Url.EncodeToUtf8(scrubbed, segment);
        return true;
    }

    private static void Overwrite(Span<byte> text, string stamp)
    {
        // The letter before base64 padding has bits that must be zero.
        var end = text.EndsWith("="u8) ? text.Length - 4 : text.Length;
        for (var at = 0; at < end; at++)
        {
            if (char.IsAsciiLetterOrDigit((char)text[at]) && (at == 0 || text[at - 1] != '\\'))
            {
                text[at] = (byte)stamp[at];
            }
        }
    }
}
