namespace Conformance.Contract.Wire;

/// <summary>Finds the word that somebody meant who misspelt it.</summary>
internal static class NearestWord
{
    // Nobody misspells a word into more, and the table of two long texts is as large as their lengths multiplied.
    private const int Longest = 128;

    /// <summary>
    /// The known word with the fewest letters to change, of several the one of nearest length; null when there is none, and for a word
    /// that is far longer than any.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        word.Length > Longest ? null : known.MinBy(one => (Distance(word, one), Math.Abs(one.Length - word.Length)));

    /// <summary>What a refusal says of it behind the word; nothing where there is none.</summary>
    public static string Hint(string word, IEnumerable<string> known, string before, string after) =>
        Of(word, known) is { } nearest ? before + nearest + after : "";

    /// <summary>
    /// The known word that was meant, in whatever letter case; null where none is near, since with thousands of words one is always
    /// nearest.
    /// </summary>
    public static string? Near(string word, IEnumerable<string> known) =>
        Of(word, known) is { } nearest && Distance(word, nearest) <= Math.Max(2, word.Length / 6) ? nearest : null;

    /// <summary>The question behind a word that is not known: whether another was meant. Nothing where none is near.</summary>
    public static string Question(string word, IEnumerable<string> known) =>
        Near(word, known) is { } meant ? $"; did you mean {meant}?" : "";

    /// <summary>How many letters have to be changed, added or taken out (Levenshtein), two that changed places counting as one.</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > Longest || other.Length > Longest)
        {
            return one == other ? 0 : Math.Max(one.Length, other.Length);
        }

        var rows = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                rows[row, column] = row == 0 || column == 0 ? row + column : Math.Min(
                    Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1,
                    rows[row - 1, column - 1] + (AreSame(one[row - 1], other[column - 1]) ? 0 : 1));
                if (row > 1 && column > 1 && AreSame(one[row - 1], other[column - 2]) && AreSame(one[row - 2], other[column - 1]))
                {
                    rows[row, column] = Math.Min(rows[row, column], rows[row - 2, column - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }

    // Who writes Until means until.
    private static bool AreSame(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
