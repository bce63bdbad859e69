using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>The words in which violations speak of values.</summary>
internal static class SchemaText
{
    private const int Shown = 40;

    /// <summary>What a value is, without the text of a string.</summary>
    public static string Describe(JsonValue value) => value.Kind switch
    {
        JsonKind.Absent => "nothing",
        JsonKind.String => value.RawString.IsEmpty ? "an empty string" : $"a string of {Wording.Count(Length(value), "character")}",
        JsonKind.Array when value.Children.ToList().Count == 0 => "an empty array",
        JsonKind.Array => $"an array of {Wording.Count(value.Children.ToList().Count, "item")}",
        JsonKind.Object => "an object",
        _ => Excerpt.Of(value.Text, Shown),
    };

    /// <summary>A scalar as it would be written, shortened; else what it is.</summary>
    public static string Quote(JsonValue value) => value.Kind == JsonKind.String
        ? $"\"{Excerpt.Of(value.Text, Shown)}\""
        : Describe(value);

    public static string Step(string member) =>
        member.Length > 0 && member.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$')
            ? $".{Excerpt.Of(member, Shown)}"
            : $"[\"{Excerpt.Of(member, Shown)}\"]";

    public static string Step(int index) => $"[{index}]";

    /// <summary>The length of a string as JSON Schema counts it: in code points.</summary>
    public static int Length(JsonValue value) => value.Text.EnumerateRunes().Count();

    /// <summary>The names of a <c>type</c>, of which there is one or a list.</summary>
    public static IReadOnlyList<string> Types(JsonValue keyword) =>
        keyword.Kind == JsonKind.Array ? [.. keyword.Children.ToList().Select(name => name.Text)] : [keyword.Text];
}
