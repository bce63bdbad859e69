using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots;

/// <summary>JSON that travels as the text of a string, as userAttributes does.</summary>
internal static class JsonInText
{
    /// <summary>The only member of the object that stands for such a string.</summary>
    public const string Mark = "{json text}";

    /// <summary>The object or array in a text; null when the text is none.</summary>
    public static JsonReading? Read(string text) =>
        text.AsSpan().TrimStart() is ['{' or '[', ..] && JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _) is { } reading
            ? reading
            : null;

    /// <summary>True for the object that stands for such a string.</summary>
    public static bool IsMarked(JsonValue value) =>
        value.Kind == JsonKind.Object && value[Mark].Kind != JsonKind.Absent && value.Children.ToList().Count == 1;
}
