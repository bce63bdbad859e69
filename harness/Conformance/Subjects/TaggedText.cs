using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>Text as the driver protocol carries it: a JSON string, or <c>{"$utf16":base64}</c> where a surrogate stands alone.</summary>
internal static class TaggedText
{
    /// <summary>The member of a tag.</summary>
    public const string Tag = "$utf16";

    /// <summary>Writes the text as a value; null as null.</summary>
    public static void Write(Utf8JsonWriter json, string? text)
    {
        if (text is null || IsWellFormed(text))
        {
            json.WriteStringValue(text);
            return;
        }

        json.WriteStartObject();
        json.WriteBase64String(Tag, MemoryMarshal.AsBytes(text.AsSpan()));
        json.WriteEndObject();
    }

    /// <summary>The text, or an empty one for what is no text.</summary>
    public static string Read(JsonValue value) => TextOf(value) ?? string.Empty;

    /// <summary>The text; null for what is no text.</summary>
    public static string? TextOf(JsonValue value)
    {
        if (value.Kind == JsonKind.String)
        {
            return value.Text;
        }

        var coded = value["$utf16"u8];
        return coded.Kind == JsonKind.String && Base64.IsValid(coded.Text)
            // An Encoding would replace the lone surrogates that the tag is there for.
            ? new(MemoryMarshal.Cast<byte, char>(Convert.FromBase64String(coded.Text)))
            : null;
    }

    /// <summary>The text of a number, either a JSON number or <c>{"$number":text}</c>; null for what is no number.</summary>
    public static string? NumberOf(JsonValue value) =>
        value.Kind == JsonKind.Number ? value.Text
        : value["$number"u8] is { Kind: JsonKind.String } coded ? coded.Text
        : null;

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
