using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Corpus.Secrets;

/// <summary>One way to write a secret.</summary>
internal sealed class SecretForm
{
    /// <summary>Shorter pieces open nothing, and would be found by chance.</summary>
    public const int ShortestPiece = 16;

    private const int ShortestEncoded = 6;

    // Most text has no secret in it, and then the start of a form is all that is ever needed.
    private const int HeadBehindPiece = 2 * ShortestPiece;

    private readonly Func<string, string> write;
    private readonly FormKind kind;
    private readonly string secret;
    private readonly string head;
    private readonly int headLength;
    private readonly int shortest;
    private string? whole;

    private SecretForm(string secret, string name, FormKind kind, (int Characters, int Written) shortestPiece, Func<string, string> write)
    {
        headLength = shortestPiece.Characters + HeadBehindPiece;
        this.secret = secret;
        this.kind = kind;
        this.write = write;
        Name = name;
        head = write(
            secret.Length <= headLength ? secret : secret[..(char.IsHighSurrogate(secret[headLength - 1]) ? headLength - 1 : headLength)]);
        shortest = Math.Min(shortestPiece.Written, head.Length);
    }

    /// <summary>What stands for the secret.</summary>
    public string Name { get; }

    /// <summary>The character with which the form starts; the digits of hexadecimal forms are in lower case.</summary>
    public char First => head[0];

    /// <summary>The character behind the first; none where there is no other.</summary>
    public char? Second => head.Length > 1 ? head[1] : null;

    /// <summary>True for hexadecimal digits, in which nothing is ever escaped.</summary>
    public bool IsHex => kind == FormKind.Hex;

    /// <summary>Every form of a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="name">What stands for it.</param>
    /// <param name="shortestPiece">How many characters a piece of its start has at least.</param>
    public static IEnumerable<SecretForm> AllOf(string secret, string name, int shortestPiece = ShortestPiece)
    {
        // Escaping multiplies backslashes, so that a run of them stands for one.
        var plain = secret.Contains('\\', StringComparison.Ordinal)
            ? Regex.Replace(secret, @"\\+", @"\", RegexOptions.NonBacktracking)
            : secret;
        yield return new(plain, name, FormKind.Plain, (shortestPiece, shortestPiece), text => text);
        if (secret.Length < ShortestEncoded)
        {
            yield break;
        }

        yield return new(
            secret, name, FormKind.Hex, (shortestPiece, shortestPiece * 2), text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)));

        // Drivers tag text as base64 of UTF-16 where JSON cannot carry it.
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            var written = encoding.GetByteCount("x") * shortestPiece * 4 / 3;
            for (var offset = 0; offset < 3; offset++)
            {
                var start = offset;
                yield return new(secret, name, FormKind.Base64, (shortestPiece, written), text => Base64At(encoding.GetBytes(text), start));
                yield return new(
                    secret,
                    name,
                    FormKind.Base64,
                    (shortestPiece, written),
                    text => Base64At(encoding.GetBytes(text), start).Replace('+', '-').Replace('/', '_'));
            }
        }
    }

    /// <summary>How many characters of a text, from a position on, are this form or a long piece of its start; 0 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position.</param>
    /// <param name="mostRounds">How often URLs in the text may be escaped.</param>
    public int Match(string text, int start, int mostRounds)
    {
        var longest = 0;
        for (var rounds = 1; rounds <= (IsHex ? 1 : mostRounds); rounds++)
        {
            var (length, isWhole) = Match(head, text, start, rounds);
            if (isWhole && secret.Length > headLength)
            {
                length = Match(whole ??= write(secret), text, start, rounds).Length;
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private (int Length, bool IsWhole) Match(string form, string text, int start, int rounds)
    {
        var (at, matched, end) = (start, 0, start);
        while (matched < form.Length)
        {
            if (kind != FormKind.Plain && matched > 0)
            {
                at = IsHex ? SkipSeparator(text, at, matched) : EscapedText.SkipLineBreak(text, at);
            }

            var length = IsHex
                ? (at < text.Length && char.ToLowerInvariant(text[at]) == form[matched] ? 1 : 0)
                : EscapedText.MatchOne(text, at, form, matched, rounds);
            if (length == 0)
            {
                break;
            }

            matched += char.IsSurrogatePair(form, matched) ? 2 : 1;
            at += length;
            end = at;
        }

        return (matched >= shortest ? end - start : 0, matched >= form.Length);
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
    private static int SkipSeparator(string text, int at, int matched) =>
        matched % 2 == 0 && at < text.Length && text[at] is '-' or ':' or ' ' ? at + 1 : at;

    private enum FormKind
    {
        Plain,
        Hex,
        Base64,
    }
}
