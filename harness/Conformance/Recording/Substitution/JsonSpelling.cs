using System.Globalization;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Substitution;

/// <summary>Writes the text of a JSON string with the escapes of another, so that a slash that was sent as <c>\/</c> stays one.</summary>
internal static class JsonSpelling
{
    /// <summary>The inside of a JSON string.</summary>
    /// <param name="raw">The inside of the other, as it was sent.</param>
    /// <param name="text">The text to write.</param>
    public static string Like(ReadOnlySpan<byte> raw, string text)
    {
        var units = Units(Encoding.UTF8.GetString(raw)).ToList();
        var separators = units.Where(unit => unit.Spelling.Length > 1 && unit.Letter <= '~' && !char.IsAsciiLetterOrDigit(unit.Letter))
            .DistinctBy(unit => unit.Letter)
            .ToDictionary(unit => unit.Letter, unit => unit.Spelling);
        var escapesForeign = units.Exists(unit => unit.Letter > '~' && unit.Spelling.Length > 1);
        var written = new StringBuilder(raw.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var (letter, like) = (text[at], units.Count == text.Length ? units[at] : default);
            _ = like.Spelling is { Length: > 1 } && like.Letter == letter ? written.Append(like.Spelling)
                : like.Spelling is { Length: 6 } ? Escape(written, letter)
                : separators.TryGetValue(letter, out var spelling) ? written.Append(spelling)
                : letter is '"' or '\\' ? written.Append('\\').Append(letter)
                : letter < ' ' || IsLone(text, at) || (letter > '~' && escapesForeign && like.Spelling is null) ? Escape(written, letter)
                : written.Append(letter);
        }

        return written.ToString();
    }

    private static StringBuilder Escape(StringBuilder written, char letter) =>
        written.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));

    private static bool IsLone(string text, int at) =>
        char.IsSurrogate(text[at])
        && !(
            char.IsHighSurrogate(text[at])
                ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                : at > 0 && char.IsHighSurrogate(text[at - 1]));

    private static IEnumerable<(char Letter, string Spelling)> Units(string raw)
    {
        for (var at = 0; at < raw.Length;)
        {
            var length = raw[at] != '\\' ? 1 : raw[at + 1] == 'u' ? 6 : 2;
            var spelling = raw.Substring(at, length);
            yield return (length == 1 ? raw[at] : JsonText.Unescape(Encoding.ASCII.GetBytes(spelling))[0], spelling);
            at += length;
        }
    }
}
