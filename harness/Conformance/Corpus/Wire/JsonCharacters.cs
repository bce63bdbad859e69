namespace Conformance.Corpus.Wire;

/// <summary>The characters of a string as it stands between its quotes: text of Latin-1, in which each character is a byte.</summary>
internal static class JsonCharacters
{
    private const int Escape = 6;

    /// <summary>The middle of a text, or where the character or the escape ends that stands there.</summary>
    public static int Middle(string text)
    {
        var at = 0;
        while (at < text.Length / 2)
        {
            at += LengthOfFirst(text.AsSpan(at));
        }

        return at;
    }

    // Two escapes make a pair of surrogates.
    private static int LengthOfFirst(ReadOnlySpan<char> text) => text[0] switch
    {
        '\\' when text[1] != 'u' => 2,
        '\\' when text[2] is 'd' or 'D' && text[3] is '8' or '9' or 'a' or 'A' or 'b' or 'B' => 2 * Escape,
        '\\' => Escape,
        >= '\u00F0' => 4,
        >= '\u00E0' => 3,
        >= '\u00C0' => 2,
        _ => 1,
    };
}
