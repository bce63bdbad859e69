using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Recording;

/// <summary>One way to write a secret.</summary>
internal sealed class SecretForm
{
    // Shorter pieces open nothing, and would be found by chance.
    private const int ShortestPiece = 16;
    private const int ShortestEncoded = 6;
    private const int MostRounds = 3;

    private readonly string text;
    private readonly int shortest;
    private readonly FormKind kind;

    private SecretForm(string text, string name, int shortestPiece, FormKind kind)
    {
        this.text = text;
        this.kind = kind;
        Name = name;
        shortest = Math.Min(shortestPiece, text.Length);
        Firsts = kind == FormKind.Hex ? [text[0], char.ToUpperInvariant(text[0])] : [text[0], '\\', '%', '+'];
    }

    /// <summary>What stands for the secret.</summary>
    public string Name { get; }

    /// <summary>The characters with which the form can start.</summary>
    public HashSet<char> Firsts { get; }

    /// <summary>Every form of a secret.</summary>
    public static IEnumerable<SecretForm> AllOf(string secret, string name)
    {
        // Escaping multiplies backslashes, so that a run of them stands for one.
        yield return new(Regex.Replace(secret, @"\\+", @"\", RegexOptions.NonBacktracking), name, ShortestPiece, FormKind.Plain);
        if (secret.Length < ShortestEncoded)
        {
            yield break;
        }

        yield return new(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)), name, ShortestPiece * 2, FormKind.Hex);

        // Drivers tag text as base64 of UTF-16 where JSON cannot carry it.
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            var bytes = encoding.GetBytes(secret);
            var shortestPiece = encoding.GetByteCount(new string('x', ShortestPiece)) * 4 / 3;
            for (var offset = 0; offset < 3; offset++)
            {
                var core = Base64At(bytes, offset);
                yield return new(core, name, shortestPiece, FormKind.Base64);
                if (core.AsSpan().ContainsAny('+', '/'))
                {
                    yield return new(core.Replace('+', '-').Replace('/', '_'), name, shortestPiece, FormKind.Base64);
                }
            }
        }
    }

    /// <summary>How many characters of the other text, from a position on, are this form or a long piece of it; 0 for none.</summary>
    public int Match(string other, int start)
    {
        var longest = 0;
        for (var rounds = 1; rounds <= (kind == FormKind.Hex ? 1 : MostRounds); rounds++)
        {
            longest = Math.Max(longest, Match(other, start, rounds));
        }

        return longest;
    }

    private int Match(string other, int start, int rounds)
    {
        var (at, matched, end) = (start, 0, start);
        while (matched < text.Length)
        {
            if (kind != FormKind.Plain && matched > 0)
            {
                at = kind == FormKind.Base64 ? EscapedText.SkipLineBreak(other, at) : SkipSeparator(other, at, matched);
            }

            var length = kind == FormKind.Hex
                ? (at < other.Length && char.ToLowerInvariant(other[at]) == text[matched] ? 1 : 0)
                : EscapedText.MatchOne(other, at, text, matched, rounds);
            if (length == 0)
            {
                break;
            }

            matched += char.IsSurrogatePair(text, matched) ? 2 : 1;
            at += length;
            end = at;
        }

        return matched >= shortest ? end - start : 0;
    }

    /// <summary>The digits that depend on the secret alone when it starts at this offset, counted modulo 3, of what is encoded.</summary>
    private static string Base64At(byte[] secret, int offset)
    {
        var encoded = Convert.ToBase64String([.. new byte[offset], .. secret]);
        var first = ((offset * 8) + 5) / 6;
        var behind = (offset + secret.Length) * 8 / 6;
        return encoded[first..behind];
    }

    /// <summary>Skips what tools write between two bytes, as in <c>AB-CD</c>, <c>ab:cd</c> and <c>ab cd</c>.</summary>
    private static int SkipSeparator(string other, int at, int matched) =>
        matched % 2 == 0 && at < other.Length && other[at] is '-' or ':' or ' ' ? at + 1 : at;

    private enum FormKind
    {
        Plain,
        Hex,
        Base64,
    }
}
