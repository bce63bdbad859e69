using System.Globalization;
using System.Text;
using Conformance.Wire;

namespace Conformance.Recording.Substitution;

/// <summary>Writes the text of a JSON string with the escapes of another, so that a slash that was sent as <c>\/</c> stays one.</summary>
internal static class JsonSpelling
{
    public static string Like(ReadOnlySpan<byte> raw, string text)
    {
        var like = Encoding.UTF8.GetString(raw);
        var spelled = Escapes(like, out var escapesForeign);
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var (escape, isKnown) = (spelled.GetValueOrDefault(letter), spelled.ContainsKey(letter));
            _ = isKnown ? written.Append(escape)
                : letter is '"' or '\\' or < ' ' || char.IsSurrogate(letter) || (letter > '~' && escapesForeign) ? written.Append(JsonText.Quote($"{letter}").AsSpan()[1..^1])
                : written.Append(letter);
        }

        return written.ToString();
    }

    private static Dictionary<char, string> Escapes(string raw, out bool escapesForeign)
    {
        Dictionary<char, string> spelled = [];
        escapesForeign = false;
        for (var at = raw.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = raw.IndexOf('\\', at))
        {
            var length = raw[at + 1] == 'u' ? 6 : 2;
            var letter = length == 6 ? (char)ushort.Parse(raw.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : raw[at + 1] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var same => same };

            // A letter that was escaped for its own sake is no rule for others.
            if (letter > '~')
            {
                escapesForeign = true;
            }
            else if (!char.IsAsciiLetterOrDigit(letter))
            {
                spelled[letter] = raw.Substring(at, length);
            }

            at += length;
            if (at >= raw.Length)
            {
                break;
            }
        }

        return spelled;
    }
}
