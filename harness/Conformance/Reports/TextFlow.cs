using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Reports;

/// <summary>Breaks text between words.</summary>
internal static class TextFlow
{
    /// <summary>The text behind a lead, its further lines below its first. A word that is too long for a line stays whole.</summary>
    public static IEnumerable<string> Hang(string lead, string text, int width)
    {
        var line = new StringBuilder(lead);
        var isEmpty = true;
        foreach (var word in Printable.Of(text).TrimEnd().Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear().Append(' ', lead.Length);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        yield return line.ToString();
    }
}
