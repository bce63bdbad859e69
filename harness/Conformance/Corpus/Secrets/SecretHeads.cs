using System.Globalization;

namespace Conformance.Corpus.Secrets;

/// <summary>Finds the few forms that can start at a position of a text by the first two characters there, escaped or not.</summary>
internal sealed class SecretHeads
{
    private static readonly List<SecretForm> None = [];

    private readonly List<SecretForm> escapable = [];
    private readonly Dictionary<char, List<SecretForm>> byFirst = [];
    private readonly Dictionary<(char First, char Second), List<SecretForm>> byBoth = [];
    private readonly bool hasSingles;

    public SecretHeads(IEnumerable<SecretForm> forms)
    {
        foreach (var form in forms)
        {
            foreach (var first in Spellings(form, form.First))
            {
                Add(byFirst, first, form);
                foreach (var second in form.Second is { } next ? Spellings(form, next) : [])
                {
                    Add(byBoth, (first, second), form);
                }
            }

            hasSingles |= form.Second is null;
            if (!form.IsHex)
            {
                escapable.Add(form);
            }
        }
    }

    /// <summary>The forms that start with this letter.</summary>
    public List<SecretForm> OfLetter(char first) => byFirst.GetValueOrDefault(first, None);

    /// <summary>
    /// The forms that can start there, but for those that start with a backslash where there is one, and with the blank that a plus sign
    /// stands for.
    /// </summary>
    public List<SecretForm> At(string text, int at)
    {
        var first = text[at];
        return first switch
        {
            '\\' => Escaped(text, at),
            '%' => Percent(text, at),
            // Letters and digits stand for themselves.
            _ when !hasSingles && char.IsAsciiLetterOrDigit(first) && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) =>
                byBoth.GetValueOrDefault((first, text[at + 1]), None),
            _ => OfLetter(first),
        };
    }

    private List<SecretForm> Escaped(string text, int at)
    {
        while (at < text.Length && text[at] == '\\')
        {
            at++;
        }

        return at == text.Length ? None
            : text[at] is 'u' or 'x' or 'b' or 'f' or 'n' or 'r' or 't' ? escapable
            : OfLetter(text[at]);
    }

    private List<SecretForm> Percent(string text, int at) =>
        OfLetter('%').Count == 0 && at + 2 < text.Length
        && int.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && value is < 0x80 and not '%'
            ? OfLetter((char)value)
            : escapable;

    private static char[] Spellings(SecretForm form, char letter) =>
        form.IsHex && char.IsAsciiLetter(letter) ? [letter, char.ToUpperInvariant(letter)] : [letter];

    private static void Add<TKey>(Dictionary<TKey, List<SecretForm>> lists, TKey key, SecretForm form)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var same))
        {
            lists[key] = same = [];
        }

        same.Add(form);
    }
}
