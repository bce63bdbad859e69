namespace Conformance.Judging;

/// <summary>Finds a text in another that has it plain or escaped, as JSON, Python's repr, Go's %q and their kin write it.</summary>
internal static class QuotedText
{
    /// <summary>True when the text stands in the other, the whole of it plain or the whole of it escaped.</summary>
    public static bool Contains(string whole, string sought)
    {
        var hasEscapes = whole.Contains('\\', StringComparison.Ordinal);
        var found = whole.Contains(sought, StringComparison.Ordinal);
        for (var start = 0; hasEscapes && !found && start < whole.Length; start++)
        {
            found = StandsAt(whole, start, sought);
        }

        return found;
    }

    private static bool StandsAt(string whole, int start, string sought)
    {
        var at = start;
        for (var index = 0; index < sought.Length;)
        {
            var units = char.IsSurrogatePair(sought, index) ? 2 : 1;
            var length = LengthAt(whole, at, sought.Substring(index, units));
            if (length == 0)
            {
                return false;
            }

            at += length;
            index += units;
        }

        return true;
    }

    /// <summary>
    /// How many characters write the one that is sought; 0 when others do. An escape begins with a backslash, so a plain one is no
    /// backslash.
    /// </summary>
    private static int LengthAt(string whole, int at, string character)
    {
        if (at >= whole.Length || whole[at] != '\\')
        {
            return character != "\\" && string.CompareOrdinal(whole, at, character, 0, character.Length) == 0 ? character.Length : 0;
        }

        foreach (var escape in TextEscape.All)
        {
            if (escape.Write(character) is { } written && string.Compare(whole, at, written, 0, written.Length, escape.Comparison) == 0)
            {
                return written.Length;
            }
        }

        return 0;
    }
}
