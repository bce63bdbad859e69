using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// The baseline that a run asks for, by cause: reasons that are known stay, new entries have none yet. What is known of other versions
/// stays, and of cases that were not played.
/// </summary>
internal static class BaselineUpdate
{
    /// <summary>Makes it.</summary>
    /// <param name="file">What was known before; null where nothing was.</param>
    /// <param name="name">The client.</param>
    /// <param name="client">What it declares.</param>
    /// <param name="results">What was seen.</param>
    /// <param name="ids">Everything that can be played.</param>
    public static Baseline Of(
        Baseline? file, string name, ClientDescription client, IReadOnlyCollection<CaseResult> results, params IEnumerable<string> ids)
    {
        var before = file?.For(client.Version);
        HashSet<string> unplayed = new(ids, StringComparer.Ordinal);
        unplayed.ExceptWith(results.Select(result => result.Case.Id));
        var after = OfVersion(before, name, client, results, unplayed);
        return file?.With(client.Version, after) ?? after;
    }

    private static Baseline OfVersion(
        Baseline? before, string name, ClientDescription client, IReadOnlyCollection<CaseResult> results, HashSet<string> unplayed) => new()
        {
            Client = name,
            Corpus = CaseCorpus.Version,
            Requirements = before?.Requirements,
            Declares = Baseline.DeclaredBy(client),
            NotApplicable =
            [
                .. results.Where(result => result.Verdict == Verdict.NotApplicable).Select(result => result.Case.Id)
                    .Concat((before?.NotApplicable ?? []).Where(unplayed.Contains))
                    .Order(StringComparer.Ordinal),
            ],
            // How much is left out is pinned for the bodies that are played by default.
            NotDeclared = NotDeclaredPin.Of(client.IsWrapper ? results : [.. results.Where(result => result.Case.Way.Length == 0)]),
            Entries =
            [
                .. Seen(before, client.Version, results).Concat(Unplayed(before, client.Version, results, unplayed))
                    .GroupBy(one => (one.Cause, one.Versions, one.Reason, one.Until), one => one.Case)
                    .OrderBy(same => same.Key.Reason.Length == 0)
                    .ThenBy(same => same.Key.Cause.Rule, StringComparer.Ordinal)
                    .ThenBy(same => same.Key.Cause.Place, StringComparer.Ordinal)
                    .ThenBy(same => same.Key.Cause.Seen, StringComparer.Ordinal)
                    .ThenBy(same => same.Key.Reason, StringComparer.Ordinal)
                    .Select(same => new BaselineEntry(
                        same.Key.Cause.Rule,
                        [.. same.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                        same.Key.Versions,
                        same.Key.Reason,
                        same.Key.Until)
                    {
                        Place = same.Key.Cause.Place,
                        Seen = same.Key.Cause.Seen,
                    }),
            ],
        };

    private static IEnumerable<Known> Seen(Baseline? before, string version, IEnumerable<CaseResult> results) =>
        from result in results
        from finding in result.Findings
        let cause = Cause.Of(finding)
        let known = KnownOf(before, cause, result.Case.Id)
        where known is not null || (result.Verdict == Verdict.Fail && finding.Rule.Level == Level.Must)
        let versions = known is null
            ? version.Length == 0 ? "*" : version
            : known.CoversVersion(version) ? known.Versions : version
        let named = known is null || known.IsOfOldForm
            ? result.Case.Id
            : known.Cases.First(pattern => CasePattern.Matches(pattern, result.Case.Id))
        select new Known(named, cause, versions, known?.Reason ?? "", known?.Until);

    // A pattern of which something was played says what was seen of that.
    private static IEnumerable<Known> Unplayed(
        Baseline? before, string version, IReadOnlyCollection<CaseResult> results, HashSet<string> unplayed) =>
        from entry in before?.Entries ?? []
        where !entry.IsOfOldForm && entry.CoversVersion(version)
        from pattern in entry.Cases
        where CasePattern.IsPattern(pattern)
            ? unplayed.Any(id => CasePattern.Matches(pattern, id))
                && !results.Any(result => CasePattern.Matches(pattern, result.Case.Id))
            : unplayed.Contains(pattern)
        select new Known(pattern, new(entry.Rule, entry.Place!, entry.Seen!), entry.Versions, entry.Reason, entry.Until);

    // Of several the one that names the cause has the reason for it; an old entry has the reason for all that its rule finds.
    private static BaselineEntry? KnownOf(Baseline? before, Cause cause, string caseId) => before?.Entries
        .Where(entry => entry.IsFor(cause) && entry.Names(caseId))
        .MinBy(entry => entry.IsOfOldForm ? 1 : 0);

    private sealed record Known(string Case, Cause Cause, string Versions, string Reason, DateOnly? Until);
}
