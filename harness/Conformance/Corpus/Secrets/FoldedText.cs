namespace Conformance.Corpus.Secrets;

/// <summary>
/// A text without what differs between the ways to write it: letter case, blanks, line ends, quotation marks, backslashes, zero bytes, and
/// the two alphabets of base64. Each character knows where it stood.
/// </summary>
internal sealed class FoldedText
{
    private readonly char[] letters;
    private readonly int[] at;

    private FoldedText(char[] letters, int[] at, int length)
    {
        this.letters = letters;
        this.at = at;
        Length = length;
    }

    public int Length { get; }

    public char this[int index] => letters[index];

    public static FoldedText Of(string text)
    {
        var kept = new char[text.Length];
        var from = new int[text.Length];
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is '"' or '\'' or '\0' or '\\' or '\uFEFF' || char.IsWhiteSpace(letter))
            {
                continue;
            }

            kept[length] = letter switch { '-' => '+', '_' => '/', _ => char.ToLowerInvariant(letter) };
            from[length++] = index;
        }

        return new(kept, from, length);
    }

    /// <summary>Where a character stood in the text.</summary>
    public int At(int index) => at[index];

    /// <summary>Where another stands in it, from a position on; negative where it does not.</summary>
    public int IndexOf(FoldedText other, int start) =>
        letters.AsSpan(start, Length - start).IndexOf(other.Piece(0, other.Length)) is var found and >= 0 ? start + found : -1;

    /// <summary>A stretch of it.</summary>
    public ReadOnlySpan<char> Piece(int start, int length) => letters.AsSpan(start, length);
}
