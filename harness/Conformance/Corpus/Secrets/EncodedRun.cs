namespace Conformance.Corpus.Secrets;

/// <summary>
/// An encoding of bytes in letters, by which stretches of a text are decoded from every offset: nobody knows where the encoding began.
/// </summary>
/// <param name="Group">After how many letters a byte starts at a letter again.</param>
/// <param name="Bits">How many bits a letter stands for.</param>
/// <param name="Digit">The bits of a letter; negative for a letter that is none of it.</param>
internal sealed record EncodedRun(int Group, int Bits, Func<char, int> Digit)
{
    private static readonly EncodedRun[] All = [new(4, 6, Base64), new(2, 4, Hexadecimal), new(8, 5, Base32)];

    private int Shortest => ((SecretForm.ShortestPiece * 8) + Bits - 1) / Bits;

    /// <summary>What the stretches of a text that look encoded decode to.</summary>
    public static IEnumerable<TextReading> Decode(TextReading text) =>
        from encoding in All
        from run in encoding.Runs(text.Letters)
        from offset in Enumerable.Range(0, encoding.Group)
        select encoding.Decode(text, run, offset);

    private TextReading Decode(TextReading text, List<int> run, int offset)
    {
        var letters = new char[run.Count * Bits / 8];
        var at = new int[letters.Length];
        var (bits, held, length) = (0, 0, 0);
        for (var index = offset; index < run.Count; index++)
        {
            bits = (bits << Bits) | Digit(text.Letters[run[index]]);
            held += Bits;
            if (held >= 8)
            {
                held -= 8;
                letters[length] = (char)(bits >> held);
                at[length++] = text.At(run[index]);
                bits &= (1 << held) - 1;
            }
        }

        return new(new(letters, 0, length), at);
    }

    /// <summary>
    /// The stretches in the alphabet, across line ends, escaped ones too, and across what stands between two bytes of a dump.
    /// </summary>
    private IEnumerable<List<int>> Runs(string text)
    {
        List<int> run = [];
        for (var index = 0; index <= text.Length; index++)
        {
            var letter = index < text.Length ? text[index] : '\0';
            var next = index + 1 < text.Length ? text[index + 1] : '\0';
            if (Bits == 4 && letter == '0' && next is 'x' or 'X')
            {
                index++;
            }
            else if (letter == '\\' && next is 'n' or 'r' or '/')
            {
                // A slash is written with a backslash by some; the others are line ends.
                index += next == '/' ? 0 : 1;
            }
            else if (Digit(letter) >= 0)
            {
                run.Add(index);
            }
            else if (!(letter is '\r' or '\n' || (Bits == 4 && letter is ' ' or ':' or '-' or ',')))
            {
                if (run.Count >= Shortest)
                {
                    yield return run;
                }

                run.Clear();
            }
        }
    }

    private static int Base64(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => letter - 'A',
        >= 'a' and <= 'z' => letter - 'a' + 26,
        >= '0' and <= '9' => letter - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    private static int Base32(char letter) =>
        char.IsAsciiLetter(letter) ? (letter | 0x20) - 'a' : letter is >= '2' and <= '7' ? letter - '2' + 26 : -1;

    private static int Hexadecimal(char letter) =>
        char.IsAsciiDigit(letter) ? letter - '0' : char.IsAsciiHexDigit(letter) ? (letter | 0x20) - 'a' + 10 : -1;
}
