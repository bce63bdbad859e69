using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Conformance;

/// <summary>The ways in which clients, logs and runtimes write a secret, or a piece of it.</summary>
internal static class SecretForms
{
    private const int Shortest = 16;

    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } =
        new Dictionary<string, Func<string, string>>(StringComparer.Ordinal)
        {
            ["plain"] = secret => $"({secret})",
            ["base64 at 0"] = secret => Base64(secret),
            ["base64 at 1"] = secret => Base64("x" + secret),
            ["base64 at 2"] = secret => Base64("xy" + secret),
            ["URL"] = secret => $"?a={Uri.EscapeDataString(secret)}&b",
            ["JSON"] = secret => JsonSerializer.Serialize(JsonSerializer.Serialize($"<{secret}>")),
            ["hexadecimal"] = secret => $"0x{Convert.ToHexString(Encoding.UTF8.GetBytes(secret))}",
            ["a piece from the middle"] = Middle,
            ["an escaped piece"] = secret => string.Concat(Middle(secret).Select(letter => $"\\u{(int)letter:x4}")),
            ["a piece in base64"] = secret => Base64("x" + Middle(secret)),
            ["XML entities"] = secret => string.Concat(
                secret.Select(letter => letter % 2 == 0 ? $"&#{(int)letter};" : $"&#x{(int)letter:X};")),
            ["XML entities, twice"] = secret => string.Concat(secret.Select(letter => $"&amp;#{(int)letter};")),
            ["UTF-16 bytes"] = secret => Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(secret)),
            ["UTF-16 bytes in hexadecimal"] = secret => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(secret)),
            ["a dump of bytes"] = secret => string.Join(", ", Encoding.UTF8.GetBytes(secret).Select(octet => $"0x{octet:x2}")),
            ["wrapped lines"] = secret => string.Join("\r\n", secret.Chunk(7).Select(line => new string(line))),
            ["wrapped lines in JSON"] = secret =>
                JsonSerializer.Serialize(string.Join("\n\t", secret.Chunk(7).Select(line => new string(line)))),
            ["base32"] = secret => Base32("ab" + secret),
            ["base32 in lower case"] = secret => Base32(secret).ToLowerInvariant(),
            ["quoted-printable"] = secret =>
                string.Join(
                    "=\r\n",
                    string.Concat(secret.Select(letter => char.IsAsciiDigit(letter) ? $"={(int)letter:X2}" : $"{letter}"))
                        .Chunk(60)
                        .Select(line => new string(line))),
            ["upper case"] = secret => secret.ToUpperInvariant(),
            ["lower case"] = secret => secret.ToLowerInvariant(),
        };

    /// <summary>In the last part of a token, behind the stamp of a payload's Session or in it.</summary>
    private static string Middle(string secret) =>
        secret.LastIndexOf('.') is var dot && secret.Length - dot > 24
            ? secret.Substring(dot + 5, Shortest)
            : secret.Substring(secret.Length - Shortest - 1, Shortest);

    private static string Base32(string text)
    {
        var bits = string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => octet.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(
            bits.Chunk(5).Select(chunk => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(chunk).PadRight(5, '0'), 2)]));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text + " and more"));
}
