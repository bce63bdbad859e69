using System.Buffers.Text;
using System.Text;

namespace Conformance.Net8;

/// <summary>Base64 in the alphabet of URLs: written without padding, and read with it or without.</summary>
internal static class Base64Url
{
    /// <summary>How many digits so many bytes have.</summary>
    public static int GetEncodedLength(int bytes) => ((bytes * 4) + 2) / 3;

    /// <summary>The text of bytes.</summary>
    public static string EncodeToString(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Writes the text of bytes, and answers how long it is.</summary>
    public static int EncodeToUtf8(ReadOnlySpan<byte> bytes, Span<byte> digits) =>
        Encoding.ASCII.GetBytes(EncodeToString(bytes), digits);

    /// <summary>True where the text can be read.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => Standard(text) is { } standard && Base64.IsValid(standard);

    /// <inheritdoc cref="IsValid(ReadOnlySpan{char})"/>
    public static bool IsValid(ReadOnlySpan<byte> text) => IsValid(Encoding.Latin1.GetString(text));

    /// <summary>The bytes of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static byte[] DecodeFromChars(ReadOnlySpan<char> text) =>
        Convert.FromBase64String(Standard(text) ?? throw new FormatException("The text is not base64 in the alphabet of URLs."));

    /// <inheritdoc cref="DecodeFromChars"/>
    public static byte[] DecodeFromUtf8(ReadOnlySpan<byte> text) => DecodeFromChars(Encoding.Latin1.GetString(text));

    // In the alphabet that the framework reads, and padded; null for what has digits of that one, or padding that fits nothing.
    private static string? Standard(ReadOnlySpan<char> text)
    {
        var digits = new StringBuilder(text.Length + 2);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '+' or '/':
                    return null;
                case ' ' or '\t' or '\r' or '\n':
                    break;
                default:
                    digits.Append(letter switch { '-' => '+', '_' => '/', '%' => '=', _ => letter });
                    break;
            }
        }

        var written = digits.Length;
        while (digits.Length > 0 && digits[^1] == '=')
        {
            digits.Length--;
        }

        var missing = (4 - (digits.Length % 4)) % 4;
        return written - digits.Length > missing ? null : digits.Append('=', missing).ToString();
    }
}
