using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.Reports;

/// <summary>The smallest body that still fails, as reports show it.</summary>
internal static class SmallestBody
{
    // What fails by its length alone is no smaller than that.
    private const int Longest = 4096;

    public static string Text(Case smallest)
    {
        var text = Encoding.UTF8.GetString(smallest.Answers[^1].SentBody.Span);
        return text.Length <= Longest ? text : $"{text[..Longest]}… ({Wording.Count(text.Length, "character")})";
    }
}
