using System.Globalization;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>How findings speak of values: by kind, length and position, so that no secret gets into one.</summary>
internal static class Wording
{
    private const int LongestName = 64;

    public static string Kind(in JsonValue value) => value.Kind switch
    {
        JsonKind.Absent => "absent",
        JsonKind.Null => "null",
        JsonKind.Boolean => "a boolean",
        JsonKind.Number => "a number",
        JsonKind.String => Length(value),
        JsonKind.Array => "an array",
        _ => "an object",
    };

    public static string Length(in JsonValue text) => $"a text of {Number(text.CharacterCount)} characters";

    /// <summary>A text with a character that does not belong in it, counted from 0 in its UTF-8 bytes.</summary>
    public static string Foreign(in JsonValue text, int position) => $"{Length(text)}, another one at position {Number(position)}";

    /// <summary>A name that is no secret: a ChallengeName, an error type, a TokenType, the key of a parameter.</summary>
    public static string Name(string name) => JsonText.Quote(name.Length > LongestName ? name[..LongestName] + "…" : name);

    public static string Name(in JsonValue value) => value.Kind == JsonKind.String ? Name(value.Text) : Kind(value);

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

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
