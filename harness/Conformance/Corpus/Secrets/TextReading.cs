using System.Globalization;
using System.Net;
using System.Text;

namespace Conformance.Corpus.Secrets;

/// <summary>A text as somebody may read it: as it is, with its escapes undone, or decoded where it looks encoded.</summary>
/// <param name="letters">What is read.</param>
/// <param name="at">Where each character stood in the text; null where each stood at its own place.</param>
internal sealed class TextReading(string letters, int[]? at)
{
    private const int LongestEntity = 12;
    private const int MostRounds = 3;

    private FoldedText? folded;

    /// <summary>What is read.</summary>
    public string Letters => letters;

    /// <summary>The same without what differs between the ways to write it.</summary>
    public FoldedText Folded => folded ??= FoldedText.Of(letters);

    /// <summary>Every reading of a text.</summary>
    public static IEnumerable<TextReading> Of(string text)
    {
        var plain = new TextReading(text, null);
        yield return plain;

        // What was escaped twice is unescaped twice.
        var undone = plain;
        for (var round = 0; round < MostRounds && undone.Letters.AsSpan().ContainsAny('%', '&', '\\'); round++)
        {
            var before = undone;
            undone = before.Read(Unescape);
            if (undone.Letters.Length == before.Letters.Length)
            {
                break;
            }

            yield return undone;
        }

        if (undone.Letters.Contains('=', StringComparison.Ordinal))
        {
            yield return undone.Read(UndoQuotedPrintable);
        }

        foreach (var decoded in EncodedRun.Decode(plain).Concat(ReferenceEquals(undone, plain) ? [] : EncodedRun.Decode(undone)))
        {
            yield return decoded;
        }
    }

    /// <summary>Where a character stood in the text.</summary>
    public int At(int index) => at is null ? index : at[index];

    /// <summary>
    /// Where a value that is shorter than any piece stands in the text, across line ends and the zero bytes of UTF-16 too.
    /// </summary>
    public IEnumerable<SecretStretch> Find(string value, string name)
    {
        var sought = FoldedText.Of(value);
        for (
            var first = sought.Length == 0
                ? -1
                : Folded.IndexOf(sought, 0); first >= 0; first = Folded.IndexOf(sought, first + sought.Length))
        {
            yield return new(At(Folded.At(first)), At(Folded.At(first + sought.Length - 1)) + 1, name);
        }
    }

    private TextReading Read(Func<string, int, (char? Letter, int Length)> read)
    {
        var undone = new StringBuilder(letters.Length);
        List<int> from = new(letters.Length);
        for (var index = 0; index < letters.Length;)
        {
            var (letter, length) = read(letters, index);
            if (letter is { } kept)
            {
                undone.Append(kept);
                from.Add(At(index));
            }

            index += length;
        }

        return new(undone.ToString(), [.. from]);
    }

    /// <summary>Undoes an escape of a URL, of XML and HTML, or of JSON and its kin.</summary>
    private static (char? Letter, int Length) Unescape(string text, int index)
    {
        var next = index + 1 < text.Length ? text[index + 1] : '\0';
        return text[index] switch
        {
            '%' when Hex(text, index + 1, 2) is { } code => (code, 3),
            '\\' when next == 'u' && Hex(text, index + 2, 4) is { } code => (code, 6),
            '\\' when next == 'x' && Hex(text, index + 2, 2) is { } code => (code, 4),
            '\\' when next is 'n' or 'r' or 't' => (' ', 2),
            '\\' when next is not '\0' => (next, 2),
            '&' when Entity(text, index) is { Length: > 0 } entity => entity,
            var other => (other, 1),
        };
    }

    private static (char? Letter, int Length) Entity(string text, int start)
    {
        var end = text.IndexOf(';', start, Math.Min(LongestEntity, text.Length - start));
        return end > start && WebUtility.HtmlDecode(text[start..(end + 1)]) is { Length: 1 } letter
            ? (letter[0], end + 1 - start)
            : default;
    }

    /// <summary>Undoes quoted-printable: <c>=XX</c>, and the equals sign at the end of a line that goes on.</summary>
    private static (char? Letter, int Length) UndoQuotedPrintable(string text, int index)
    {
        if (text[index] != '=')
        {
            return (text[index], 1);
        }

        if (Hex(text, index + 1, 2) is { } code)
        {
            return (code, 3);
        }

        var behind = index + 1;
        while (behind < text.Length && text[behind] is '\r' or '\n')
        {
            behind++;
        }

        return behind > index + 1 ? (null, behind - index) : ('=', 1);
    }

    private static char? Hex(string text, int start, int length) =>
        start + length <= text.Length
            && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
