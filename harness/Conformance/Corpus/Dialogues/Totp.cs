using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// The codes of an authenticator: RFC 6238 with SHA-1, 30 seconds and six digits, as authenticators take it where nothing else is said.
/// </summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Step = 30;

    /// <summary>The code at a time.</summary>
    /// <param name="secret">The secret in base32; blanks and padding do not count, nor does its case.</param>
    /// <param name="at">The time.</param>
    /// <exception cref="FormatException">The secret is not base32.</exception>
    public static string Code(string secret, DateTimeOffset at)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / Step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator take SHA-1.
        var hash = HMACSHA1.HashData(Decode(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>True for a text that an authenticator takes for a secret.</summary>
    public static bool IsSecret([NotNullWhen(true)] string? text) =>
        text is not null && Plain(text).All(letter => Base32.Contains(letter, StringComparison.Ordinal));

    private static string Plain(string secret) => secret.Replace(" ", "", StringComparison.Ordinal).TrimEnd('=').ToUpperInvariant();

    private static byte[] Decode(string secret)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in Plain(secret))
        {
            var value = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("the secret is not base32");
            }

            bits = ((bits << 5) | value) & 0xfff;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
