using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Reports.Saved;

namespace Conformance.Reports;

/// <summary>How many of the judged cases rest on what.</summary>
internal static class BasisCounts
{
    // What is surest first.
    private static readonly (Basis Basis, string Words)[] Order =
    [
        (Basis.Observed, "observed on AWS"),
        (Basis.Documented, "documented"),
        (Basis.Measured, "measured"),
        (Basis.Source, "source"),
        (Basis.Inferred, "inferred"),
    ];

    /// <summary>
    /// The counts of a run by the word of the basis. A case that several clients played counts once, and one that does not apply is
    /// not counted.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<SavedClient> clients) =>
        Of(
            from client in clients
            from one in client.Cases
            where !one.IsNotApplicable && one.Basis is not null
            select (one.Id, one.Basis));

    /// <summary>The line that says so; null for a run in which nothing was judged.</summary>
    public static string? Line(IEnumerable<ReportedClient> clients) => Line(Of(
        from client in clients
        from result in client.Results
        where result.Verdict != Verdict.NotApplicable
        select (result.Case.Id, CaseFile.Spell(result.Case.Basis))));

    /// <summary>The line that says so; null where there is none.</summary>
    public static string? Line(IReadOnlyDictionary<string, int> counts) => counts.Count == 0 ? null : "basis: " + string.Join(
        ", ",
        from one in Order
        let count = counts.GetValueOrDefault(CaseFile.Spell(one.Basis))
        where count > 0
        select $"{count} {one.Words}");

    private static Dictionary<string, int> Of(IEnumerable<(string Id, string Basis)> judged)
    {
        var counts = judged.DistinctBy(one => one.Id, StringComparer.Ordinal).CountBy(one => one.Basis, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);
        return Order.Select(one => CaseFile.Spell(one.Basis)).Where(counts.ContainsKey)
            .ToDictionary(word => word, word => counts[word], StringComparer.Ordinal);
    }
}
