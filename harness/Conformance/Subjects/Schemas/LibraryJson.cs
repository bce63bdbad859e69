using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>
/// A value as the library gets it. What only the lossless reading holds would be an exception there: half a surrogate pair becomes
/// the character for what is unknown, and a number that no <see cref="decimal"/> holds becomes the greatest that it holds, or, where it
/// is past all numbers, a great one that is no integer.
/// </summary>
internal static class LibraryJson
{
    private const int EscapeLength = 6;

#if NET10_0_OR_GREATER
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonReading.MaxDepth, AllowDuplicateProperties = false };
#endif
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = JsonReading.MaxDepth };

    private static ReadOnlySpan<byte> HugeInteger => "79228162514264337593543950335"u8;

    private static ReadOnlySpan<byte> Huge => "4503599627370495.5"u8;

    /// <summary>Reads a value again.</summary>
    /// <param name="value">The value.</param>
    /// <param name="hasTwice">True when some object of it has a member twice.</param>
    public static JsonDocument Read(JsonValue value, out bool hasTwice)
    {
        var bytes = value.Raw.ToArray();
        MendSurrogates(bytes);
        bytes = WithoutHugeNumbers(value, bytes);

        // JSON that was read without loss is JSON here too.
#if NET10_0_OR_GREATER
        try
        {
            hasTwice = false;
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (JsonException)
        {
            hasTwice = true;
        }
#else
        hasTwice = HasTwice(value);
#endif
        return JsonDocument.Parse(bytes, Lenient);
    }

    /// <summary>A name as it stands in the results of the library.</summary>
    public static string NameOf(JsonValue member)
    {
        var bytes = member.RawName.ToArray();
        MendSurrogates(bytes);
        return JsonText.Unescape(bytes);
    }

#if !NET10_0_OR_GREATER
    private static bool HasTwice(JsonValue value)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in value.Children)
        {
            if ((value.Kind == JsonKind.Object && !names.Add(NameOf(child))) || HasTwice(child))
            {
                return true;
            }
        }

        return false;
    }
#endif

    // A backslash stands in strings and names only, and half a pair can only be there as an escape.
    private static void MendSurrogates(Span<byte> bytes)
    {
        for (var at = bytes.IndexOf("\\u"u8) < 0 ? bytes.Length : 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '\\')
            {
                continue;
            }

            if (!char.IsSurrogate(UnitAt(bytes, at)))
            {
                at++;
            }
            else if (char.IsSurrogatePair(UnitAt(bytes, at), UnitAt(bytes, at + EscapeLength)))
            {
                at += (2 * EscapeLength) - 1;
            }
            else
            {
                "fffd"u8.CopyTo(bytes[(at + 2)..]);
                at += EscapeLength - 1;
            }
        }
    }

    private static char UnitAt(ReadOnlySpan<byte> bytes, int at) =>
        at + EscapeLength <= bytes.Length
            && bytes[at..].StartsWith("\\u"u8)
            && Utf8Parser.TryParse(bytes.Slice(at + 2, 4), out ushort unit, out var read, 'x')
            && read == 4
            ? (char)unit
            : '\0';

    private static byte[] WithoutHugeNumbers(JsonValue value, byte[] bytes)
    {
        List<JsonValue> huge = [];
        Collect(value, huge);
        if (huge.Count == 0)
        {
            return bytes;
        }

        var copy = new MemoryStream();
        var copied = 0;
        foreach (var number in huge)
        {
            var at = number.Position - value.Position;
            copy.Write(bytes.AsSpan(copied..at));
            copy.Write(number.Raw[0] == '-' ? "-"u8 : ""u8);
            copy.Write(double.IsFinite(double.Parse(number.Raw, CultureInfo.InvariantCulture)) ? HugeInteger : Huge);
            copied = at + number.Raw.Length;
        }

        copy.Write(bytes.AsSpan(copied..));
        return copy.ToArray();
    }

    private static void Collect(JsonValue value, List<JsonValue> huge)
    {
        // Shorter ones without an exponent are always held.
        if (value.Kind == JsonKind.Number
            && (value.Raw.Length > 28 || value.Raw.IndexOfAny((byte)'e', (byte)'E') >= 0)
            && !decimal.TryParse(value.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            huge.Add(value);
        }

        foreach (var child in value.Children)
        {
            Collect(child, huge);
        }
    }
}
