namespace Conformance.Corpus.Wire;

/// <summary>Every table of the wire.</summary>
internal static class WireTables
{
    /// <summary>The groups of cases that are about how a body, or an answer, is read.</summary>
    public static IReadOnlySet<string> Readings { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "json", "values", "names", "text", "errors", "framing" };

    /// <summary>The cases, made of those that people wrote.</summary>
    /// <param name="recordings">The recordings and the authored cases, by their ids.</param>
    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
    [
        .. JsonTable.Rows.SelectMany(row => row.Expand(recordings)),
        .. ValueTable.Expand(recordings),
        .. NameTable.Expand(recordings),
        .. TextTable.Expand(recordings),
        .. ErrorSpellingTable.Expand(recordings),
        .. FramingTable.Rows.SelectMany(row => row.Expand(recordings)),
        .. RedirectTable.Expand(recordings),
    ];
}
