using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Reports.Page;

/// <summary>
/// HTML as it is written. All text and every value of an attribute is made printable and escaped here, so that nothing that a client
/// says becomes part of the page; names of elements and attributes are ours.
/// </summary>
internal sealed class Markup
{
    /// <summary>How many bytes of a text are shown, in UTF-8.</summary>
    public const int Longest = 2048;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Empty = ["meta", "link", "br"];

    private readonly StringBuilder written = new("<!DOCTYPE html>\n");
    private readonly Stack<string> open = new();

    /// <summary>Opens an element, which is closed by what is returned.</summary>
    public Opened Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        written.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            // An attribute without a value is left out.
            if (value is not null)
            {
                written.Append(' ').Append(name).Append("=\"").Append(Escaped(Printable.Of(value))).Append('"');
            }
        }

        if (Empty.Contains(element, StringComparer.Ordinal))
        {
            written.Append("/>");
            return new(this, 0);
        }

        written.Append('>');
        open.Push(element);
        return new(this, open.Count);
    }

    /// <summary>Writes an element that holds a text alone.</summary>
    public Markup Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(element, attributes))
        {
            Text(text);
        }

        return this;
    }

    /// <summary>Writes a text in a line: what is longer than a reader reads is cut, and its length told.</summary>
    public Markup Text(string text)
    {
        written.Append(Escaped(Cut(Printable.Of(text), text.Length)));
        return this;
    }

    /// <summary>Writes a text whose lines stay lines.</summary>
    public Markup Lines(string text)
    {
        var shown = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Printable.Of));
        written.Append(Escaped(Cut(shown, text.Length)));
        return this;
    }

    /// <summary>Ends a line of the source, for whoever reads that.</summary>
    public Markup Line()
    {
        written.Append('\n');
        return this;
    }

    /// <summary>Writes what is ours and no text: the style and the script.</summary>
    public Markup Own(string source)
    {
        written.Append(source);
        return this;
    }

    /// <summary>How many characters it has so far.</summary>
    public int Length => written.Length;

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(written.ToString());

    private static string Cut(string shown, int length)
    {
        if (Encoding.UTF8.GetByteCount(shown) <= Longest)
        {
            return shown;
        }

        var (end, bytes) = (0, 0);
        foreach (var rune in shown.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > Longest)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return $"{shown[..end]}… (cut: {Wording.Count(length, "character")} in all)";
    }

    private static string Escaped(string text) => Encoder.Encode(text);

    private void CloseTo(int depth)
    {
        while (open.Count >= depth && depth > 0)
        {
            written.Append("</").Append(open.Pop()).Append('>');
        }
    }

    /// <summary>An element that is open until this is disposed of.</summary>
    internal readonly ref struct Opened(Markup markup, int depth)
    {
        public void Dispose() => markup.CloseTo(depth);
    }
}
