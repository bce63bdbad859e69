using System.Globalization;
using System.Text;

namespace Conformance.Contract.Wire;

/// <summary>Text of a subject as a message may show it: short, printable, and without what could be a token or a password.</summary>
internal static class Excerpt
{
    // Every generated secret has at least 20 letters of this kind in a row.
    private const int SecretLength = 16;
    private const char Unprintable = '·';
    private const char Cut = '…';
    private const int LongestWord = 80;
    private const int LongestLine = 500;

    /// <summary>
    /// A word that somebody wrote, as every refusal shows it: cut, and with what cannot be seen as its code. A name or an id is no secret.
    /// </summary>
    public static string Word(string text) => Start(text, LongestWord);

    /// <summary>A sentence of a subject from which the secrets are gone, in the same way and longer.</summary>
    public static string Line(string text) => Start(text, LongestLine);

    private static string Start(string text, int longest)
    {
        var end = text.Length <= longest ? text.Length : longest - (char.IsHighSurrogate(text[longest - 1]) ? 1 : 0);
        return Printable.Of(text[..end]) + (end < text.Length ? "…" : "");
    }

    /// <summary>The start of a text of a subject.</summary>
    public static string Of(string text, int limit)
    {
        var shown = new StringBuilder(limit + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (shown.Length >= limit)
            {
                shown.Length = limit;
                return shown.Append(Cut).ToString();
            }

            var length = RunLength(text, at);
            if (length >= SecretLength && LooksRandom(text.AsSpan(at, length)))
            {
                shown.Append(CultureInfo.InvariantCulture, $"({length} characters)");
                at += length - 1;
                continue;
            }

            // A run that is no secret is copied whole, else its tail would be looked at again and again.
            var copied = Math.Max(length, 1);
            foreach (var letter in text.AsSpan(at, Math.Min(copied, limit + 1)))
            {
                shown.Append(Printable.IsSeen(char.GetUnicodeCategory(letter)) ? letter : Unprintable);
            }

            at += copied - 1;
        }

        return shown.Length > limit ? shown.ToString(0, limit) + Cut : shown.ToString();
    }

    private static int RunLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        return end - start;
    }

    private static bool LooksRandom(ReadOnlySpan<char> run) =>
        run.ContainsAnyInRange('0', '9') && (run.ContainsAnyInRange('a', 'z') || run.ContainsAnyInRange('A', 'Z'));
}
