using System.Text;
using Conformance.Corpus.Secrets;

namespace Conformance.Recording.Substitution;

/// <summary>Finds the texts that have a substitute in prose: as they are, and in the ways in which secrets are written.</summary>
internal sealed class KnownTexts
{
    // A longer one is no word of a language, and is found inside others too.
    private const int LongestWord = 12;
    private const int ShortestSecret = 8;
    private const string Stand = "replaced";

    public static readonly KnownTexts None = new([]);

    private readonly (string Text, string Substitute)[] longestFirst;
    private readonly SecretScrubber encoded;

    public KnownTexts(IEnumerable<KeyValuePair<string, string>> substitutes)
    {
        longestFirst = [
            .. substitutes.Select(pair => (pair.Key, pair.Value))
                .OrderByDescending(pair => pair.Key.Length)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
        encoded = SecretScrubber.OfWhole(
            longestFirst.Where(pair => pair.Text.Length >= ShortestSecret).Select(pair => KeyValuePair.Create(pair.Text, Stand)));
    }

    /// <summary>The text with its known texts replaced, and what is between them by what a function makes of it.</summary>
    public string Replace(string text, Func<string, string> ofGap)
    {
        var replaced = new StringBuilder(text.Length);
        Append(text, 0);
        return replaced.ToString();

        void Append(string gap, int next)
        {
            while (next < longestFirst.Length)
            {
                if (Find(gap, longestFirst[next].Text) is not (>= 0 and var at))
                {
                    next++;
                    continue;
                }

                Append(gap[..at], next + 1);
                replaced.Append(longestFirst[next].Substitute);
                gap = gap[(at + longestFirst[next].Text.Length)..];
            }

            replaced.Append(gap.Length == 0 ? gap : ofGap(encoded.Scrub(gap)));
        }
    }

    /// <summary>True where one of them stands in a text.</summary>
    public bool HasIn(string text) => longestFirst.Any(one => Find(text, one.Text) >= 0);

    private static int Find(string gap, string text)
    {
        for (var at = gap.IndexOf(text, StringComparison.Ordinal); at >= 0; at = gap.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            var behind = at + text.Length;
            if (text.Length > LongestWord
                || ((at == 0 || !char.IsLetterOrDigit(gap[at - 1])) && (behind == gap.Length || !char.IsLetterOrDigit(gap[behind]))))
            {
                return at;
            }
        }

        return -1;
    }
}
