using System.Buffers.Text;
using System.Runtime.InteropServices;
using Conformance.Wire;

namespace Conformance.Subjects;

/// <summary>Text as the driver protocol carries it: a JSON string, or <c>{"$utf16":base64}</c> where a surrogate stands alone.</summary>
internal static class TaggedText
{
    /// <summary>The text, or an empty one for what is no text.</summary>
    public static string Read(JsonValue value)
    {
        if (value.Kind == JsonKind.String)
        {
            return value.Text;
        }

        var coded = value["$utf16"u8];
        if (coded.Kind != JsonKind.String || !Base64.IsValid(coded.Text))
        {
            return string.Empty;
        }

        // An Encoding would replace the lone surrogates that the tag is there for.
        return new(MemoryMarshal.Cast<byte, char>(Convert.FromBase64String(coded.Text)));
    }
}
