using System.Text;

namespace Conformance.Corpus.Generation;

/// <summary>A text in the spellings in which it is written, made once so that writing it is a copy.</summary>
internal sealed class Word
{
    public Word(string text)
    {
        Text = text;
        var once = Escape(text);
        Quoted = Encoding.UTF8.GetBytes(once);
        Nested = Encoding.UTF8.GetBytes(Escape(once));
    }

    public string Text { get; }

    /// <summary>As it stands between the quotes of a JSON string; non-ASCII is not escaped, as the service does not escape it.</summary>
    public byte[] Quoted { get; }

    /// <summary>As it stands in JSON that is itself the text of a JSON string.</summary>
    public byte[] Nested { get; }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
