namespace Conformance.Corpus.Wire;

/// <summary>Every table of the wire.</summary>
internal static class WireTables
{
    /// <summary>The groups of the cases.</summary>
    public static IReadOnlySet<string> Groups { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "json", "values", "names", "text" };

    /// <summary>The cases, made of those that people wrote.</summary>
    /// <param name="recordings">The recordings and the authored cases, by their ids.</param>
    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
    [
        .. JsonTable.Rows.SelectMany(row => row.Expand(recordings)),
        .. ValueTable.Expand(recordings),
        .. NameTable.Expand(recordings),
        .. TextTable.Expand(recordings),
    ];
}
