using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog;

/// <summary>How findings speak of values: by kind, length and position, so that no secret gets into one.</summary>
internal static class Wording
{
    private const int LongestName = 64;

    public static Seen Kind(in JsonValue value) => value.Kind switch
    {
        JsonKind.Absent => Seen.Absent,
        JsonKind.Null => Seen.Null,
        JsonKind.Boolean => Seen.Boolean,
        JsonKind.Number => Seen.Number,
        JsonKind.String => value.RawString.IsEmpty ? Seen.Empty : Seen.Text.As(Length(value)),
        JsonKind.Array => Seen.Array,
        _ => Seen.Object,
    };

    public static string Length(in JsonValue text) => $"a text of {Count(text.CharacterCount, "character")}";

    /// <summary>A text with a character that does not belong in it, counted from 0 in its UTF-8 bytes.</summary>
    public static Seen Foreign(in JsonValue text, int position) =>
        Seen.ForeignCharacter.As($"{Length(text)}, another one at position {Number(position)}");

    /// <summary>A name that is no secret: a ChallengeName, an error type, a TokenType, the key of a parameter.</summary>
    public static string Name(string name) => JsonText.Quote(name.Length > LongestName ? name[..LongestName] + "…" : name);

    /// <summary>A name that is no secret, or what stands in its place.</summary>
    /// <param name="value">The value.</param>
    /// <param name="other">What a name that is there counts as.</param>
    public static Seen Name(in JsonValue value, Seen other) =>
        value.Kind != JsonKind.String ? Kind(value) : (value.RawString.IsEmpty ? Seen.Empty : other).As(Name(value.Text));

    /// <summary>The value of a header, or that it is not there.</summary>
    public static Seen Header(string? value) =>
        value is null ? Seen.Absent : (value.Length == 0 ? Seen.Empty : Seen.AnotherText).As(Name(value));

    /// <summary>The path of a member: <c>$.Name</c>, or <c>$["odd name"]</c>.</summary>
    public static string Path(string parent, in JsonValue member)
    {
        var name = member.Name;
        return name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? $"{parent}.{name}"
            : $"{parent}[{Name(name)}]";
    }

    /// <summary>The path from the root to a value somewhere in it.</summary>
    public static string PathTo(in JsonValue value, in JsonValue root)
    {
        var path = "$";
        var at = root;
        while (at != value)
        {
            var index = 0;
            foreach (var child in at.Children)
            {
                if (value.Position >= child.Position && value.Position < child.Position + child.Raw.Length)
                {
                    path = at.Kind == JsonKind.Array ? $"{path}[{Number(index)}]" : Path(path, child);
                    at = child;
                    break;
                }

                index++;
            }
        }

        return path;
    }

    /// <summary>So many of something: <c>1 case</c>, <c>2 cases</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">What, in the singular.</param>
    /// <param name="plural">What it is in the plural, where that is not the singular with an s.</param>
    public static string Count(int count, string noun, string? plural = null) =>
        $"{Number(count)} {(count == 1 ? noun : plural ?? noun + "s")}";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
