using System.IO.Enumeration;

namespace Conformance.Corpus;

/// <summary>A case id, or a pattern of ids in which <c>*</c> stands for any text and <c>?</c> for one character.</summary>
internal static class CasePattern
{
    public static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    /// <summary>True for what may match more than one id.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');
}
