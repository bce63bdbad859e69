using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Conformance.Contract.Wire;

/// <summary>The text of JSON strings, lone surrogates included, which System.Text.Json refuses.</summary>
internal static class JsonText
{
    private const int OnStack = 512;

    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(raw);
        }

        var escaped = Encoding.UTF8.GetString(raw);
        var text = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                text.Append(escaped[at]);
                continue;
            }

            at++;
            if (escaped[at] == 'u')
            {
                text.Append((char)ushort.Parse(escaped.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
                continue;
            }

            text.Append(escaped[at] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var same => same });
        }

        return text.ToString();
    }

    /// <summary>The same in UTF-8, where a lone surrogate, which UTF-8 does not have, becomes U+FFFD.</summary>
    public static byte[] UnescapeUtf8(ReadOnlySpan<byte> raw)
    {
        var text = new byte[raw.Length];
        return text[..UnescapeUtf8(raw, text)];
    }

    /// <summary>True when a string's bytes, escaped or not, stand for this text.</summary>
    public static bool IsSame(ReadOnlySpan<byte> raw, string text) => IsSame(raw, raw.Contains((byte)'\\'), text);

    /// <summary>Compares without decoding: escapes and UTF-8 only ever lengthen, so most texts differ by their length alone.</summary>
    public static bool IsSame(ReadOnlySpan<byte> raw, bool isEscaped, string text)
    {
        if (raw.Length <= text.Length)
        {
            return raw.Length == text.Length && !isEscaped && Ascii.Equals(raw, text);
        }

        return (isEscaped || !Ascii.IsValid(text)) && string.Equals(Unescape(raw), text, StringComparison.Ordinal);
    }

    /// <summary>The kind of the JSON that a string carries as its text; absent when its text is not JSON.</summary>
    public static JsonKind KindInside(in JsonValue value)
    {
        var raw = value.RawString;
        if (!value.IsEscaped)
        {
            return KindOf(raw);
        }

        var rented = raw.Length > OnStack ? ArrayPool<byte>.Shared.Rent(raw.Length) : null;
        var text = rented ?? stackalloc byte[OnStack];
        var kind = KindOf(text[..UnescapeUtf8(raw, text)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return kind;
    }

    private static JsonKind KindOf(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonReading.MaxDepth });
            reader.Read();
            var first = reader.TokenType;
            while (reader.Read())
            {
                // Reading to the end is the check.
            }

            return first switch
            {
                JsonTokenType.StartObject => JsonKind.Object,
                JsonTokenType.StartArray => JsonKind.Array,
                JsonTokenType.String => JsonKind.String,
                JsonTokenType.Number => JsonKind.Number,
                JsonTokenType.Null => JsonKind.Null,
                _ => JsonKind.Boolean,
            };
        }
        catch (JsonException)
        {
            return JsonKind.Absent;
        }
    }

    private static int UnescapeUtf8(ReadOnlySpan<byte> raw, Span<byte> text)
    {
        // Byte by byte: JSON within a string has an escape every few of them.
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text[length++] = raw[at];
                continue;
            }

            at++;
            if (raw[at] == 'u')
            {
                length += Decode(raw[(at - 1)..], out var used).EncodeToUtf8(text[length..]);
                at += used - 2;
                continue;
            }

            text[length++] =
                raw[at] switch { (byte)'b' => 8, (byte)'f' => 12, (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, var same => same };
        }

        return length;
    }

    // One \uXXXX, or two when they are a surrogate pair.
    private static Rune Decode(ReadOnlySpan<byte> raw, out int used)
    {
        var first = Unit(raw);
        used = 6;
        if (char.IsHighSurrogate(first)
            && raw.Length >= 12
            && raw[6] == '\\'
            && raw[7] == 'u'
            && Rune.TryCreate(first, Unit(raw[6..]), out var pair))
        {
            used = 12;
            return pair;
        }

        return Rune.TryCreate(first, out var single) ? single : Rune.ReplacementChar;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>A JSON string literal of a text: ASCII, lone surrogates as escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                < ' ' or > '~' => quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
