using System.Globalization;
using System.Text;

namespace Conformance.Snapshots;

/// <summary>Writes a snapshot: members in ordinal order, two blanks for each level, non-ASCII as it is, no line at the end.</summary>
internal static class CanonicalText
{
    private const int Blanks = 2;

    public static string Write(CanonicalValue value)
    {
        var text = new StringBuilder();
        Write(value, text, 0);
        return text.ToString();
    }

    private static void Write(CanonicalValue value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case CanonicalValue.Literal literal:
                text.Append(literal.Json);
                break;
            case CanonicalValue.Text shown:
                Quote(shown.Shown, text);
                break;
            case CanonicalValue.Items items:
                Block(items.All, '[', ']', text, depth, Write);
                break;
            case CanonicalValue.Members members:
                Block([.. members.All.OrderBy(member => member.Name, StringComparer.Ordinal)], '{', '}', text, depth, (member, into, at) =>
                {
                    Quote(member.Name, into);
                    into.Append(": ");
                    Write(member.Value, into, at);
                });
                break;
        }
    }

    private static void Block<T>(
        IReadOnlyList<T> parts, char open, char close, StringBuilder text, int depth, Action<T, StringBuilder, int> write)
    {
        text.Append(open);
        for (var at = 0; at < parts.Count; at++)
        {
            text.Append(at == 0 ? "\n" : ",\n").Append(' ', (depth + 1) * Blanks);
            write(parts[at], text, depth + 1);
        }

        if (parts.Count > 0)
        {
            text.Append('\n').Append(' ', depth * Blanks);
        }

        text.Append(close);
    }

    private static void Quote(string text, StringBuilder into)
    {
        into.Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsSurrogatePair(text, at))
            {
                into.Append(letter).Append(text[++at]);
                continue;
            }

            _ = letter switch
            {
                '"' or '\\' => into.Append('\\').Append(letter),
                '\n' => into.Append("\\n"),
                '\r' => into.Append("\\r"),
                '\t' => into.Append("\\t"),
                < ' ' or (>= '\ud800' and <= '\udfff') or '\u2028' or '\u2029' or '\ufeff' =>
                    into.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => into.Append(letter),
            };
        }

        into.Append('"');
    }
}
