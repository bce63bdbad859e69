using System.Globalization;
using System.Text;

namespace Conformance.Corpus.Secrets;

/// <summary>Compares text with text that was escaped, perhaps more than once: JSON in JSON, a URL in a URL.</summary>
internal static class EscapedText
{
    /// <summary>
    /// How many characters at a position write the character, or the surrogate pair, of the plain text; 0 when they write another.
    /// </summary>
    /// <param name="escaped">The escaped text.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="plain">The plain text.</param>
    /// <param name="index">Where in that.</param>
    /// <param name="rounds">How often URLs were escaped: after two rounds a slash is <c>%252F</c>.</param>
    public static int MatchOne(string escaped, int at, string plain, int index, int rounds)
    {
        if (at >= escaped.Length)
        {
            return 0;
        }

        var isPair = char.IsSurrogatePair(plain, index);
        return escaped[at] switch
        {
            '%' when MatchPercent(escaped, at, plain.AsSpan(index, isPair ? 2 : 1), rounds) is > 0 and var length => length,
            '+' when plain[index] == ' ' => 1,
            _ when MatchUnit(escaped, at, plain[index]) is > 0 and var first =>
                !isPair ? first : MatchUnit(escaped, at + first, plain[index + 1]) is > 0 and var second ? first + second : 0,
            _ => 0,
        };
    }

    /// <summary>Skips a line break, plain or as JSON writes it: base64 comes in lines.</summary>
    public static int SkipLineBreak(string escaped, int at)
    {
        while (at < escaped.Length)
        {
            var start = at;
            var backslashes = Backslashes(escaped, at);
            var behind = at + backslashes;
            if (behind < escaped.Length && (escaped[behind] is '\r' or '\n' || (backslashes > 0 && escaped[behind] is 'r' or 'n')))
            {
                at = behind + 1;
            }

            if (at == start)
            {
                break;
            }
        }

        return at;
    }

    private static int MatchUnit(string escaped, int at, char plain)
    {
        var backslashes = Backslashes(escaped, at);
        var behind = at + backslashes;
        if (plain == '\\')
        {
            return backslashes;
        }

        if (behind >= escaped.Length)
        {
            return 0;
        }

        if (backslashes > 0 && (IsCode(escaped, behind, 'u', 4, plain) || IsCode(escaped, behind, 'x', 2, plain)))
        {
            return backslashes + (escaped[behind] == 'u' ? 5 : 3);
        }

        return escaped[behind] == plain || (backslashes > 0 && escaped[behind] == ShortEscape(plain)) ? backslashes + 1 : 0;
    }

    private static int MatchPercent(string escaped, int start, ReadOnlySpan<char> plain, int rounds)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (!Encoding.UTF8.TryGetBytes(plain, bytes, out var count))
        {
            return 0;
        }

        var at = start;
        foreach (var value in bytes[..count])
        {
            if (at >= escaped.Length || escaped[at] != '%')
            {
                return 0;
            }

            at++;
            for (var round = 1; round < rounds; round++)
            {
                if (!IsHex(escaped, at, 2, '%'))
                {
                    return 0;
                }

                at += 2;
            }

            if (!IsHex(escaped, at, 2, value))
            {
                return 0;
            }

            at += 2;
        }

        return at - start;
    }

    private static int Backslashes(string escaped, int at)
    {
        var end = at;
        while (end < escaped.Length && escaped[end] == '\\')
        {
            end++;
        }

        return end - at;
    }

    private static bool IsCode(string escaped, int at, char letter, int digits, char plain) =>
        escaped[at] == letter && IsHex(escaped, at + 1, digits, plain);

    private static bool IsHex(string escaped, int at, int digits, int value) =>
        at + digits <= escaped.Length
        && int.TryParse(escaped.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var read)
        && read == value;

    private static char ShortEscape(char plain) => plain switch
    {
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => plain,
    };
}
