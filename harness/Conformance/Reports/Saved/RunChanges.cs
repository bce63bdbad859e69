using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>A case of a client that ended in another way than before.</summary>
/// <param name="Client">The name under which the client is selected.</param>
/// <param name="Case">The id.</param>
/// <param name="Before">How it ended before, as a word; null where it was not run.</param>
/// <param name="Now">How it ends now; null where it is not run.</param>
/// <param name="Why">What it breaks now, or broke before.</param>
internal sealed record ChangedCase(string Client, string Case, string? Before, string? Now, string Why);

/// <summary>What changed from one report to a later one.</summary>
/// <param name="Red">What failed in the later one alone.</param>
/// <param name="Green">What failed before and passes now.</param>
/// <param name="Other">What failed before, and is known or does not apply now.</param>
/// <param name="Lapsed">What passed before, and is known or does not apply now.</param>
/// <param name="Gone">What was run before and is not run any more.</param>
internal sealed record RunChanges(
    IReadOnlyList<ChangedCase> Red,
    IReadOnlyList<ChangedCase> Green,
    IReadOnlyList<ChangedCase> Other,
    IReadOnlyList<ChangedCase> Lapsed,
    IReadOnlyList<ChangedCase> Gone)
{
    /// <summary>Compares two reports.</summary>
    public static RunChanges Between(SavedRun old, SavedRun now)
    {
        var (before, after) = (Results(old), Results(now));
        var changed =
            from key in before.Keys.Union(after.Keys)
                .OrderBy(key => key.Client, StringComparer.Ordinal).ThenBy(key => key.Case, StringComparer.Ordinal)
            let was = before.GetValueOrDefault(key)
            let seen = after.GetValueOrDefault(key)
            select (
                Was: was is null ? null : (Standing?)was.StandingIn(old.Strict),
                Is: seen is null ? null : (Standing?)seen.StandingIn(now.Strict),
                Change: new ChangedCase(
                    key.Client, key.Case, was?.Word, seen?.Word, Why(seen is { IsPlain: false } ? seen : was ?? seen!)));
        var all = changed.ToArray();
        return new(
            Of(one => one.Is == Standing.Failed && one.Was != Standing.Failed),
            Of(one => one.Was == Standing.Failed && one.Is == Standing.Passed),
            Of(one => one.Was == Standing.Failed && one.Is == Standing.Skipped),
            Of(one => one.Was == Standing.Passed && one.Is == Standing.Skipped),
            Of(one => one.Is is null));

        ChangedCase[] Of(Func<(Standing? Was, Standing? Is, ChangedCase Change), bool> isMeant) =>
            [.. all.Where(isMeant).Select(one => one.Change)];
    }

    private static Dictionary<(string Client, string Case), SavedCase> Results(SavedRun run) =>
        run.Clients.DistinctBy(client => client.Handle, StringComparer.Ordinal)
            .SelectMany(client => client.Cases.Select(one => (client.Handle, one)))
            .ToDictionary(result => (result.Handle, result.one.Id), result => result.one);

    private static string Why(SavedCase one) => one.Findings.Count == 0
        ? one.Reason ?? ""
        : string.Join(", ", one.Findings.OrderBy(finding => CaseFile.Parse<Level>(finding.Level)).Select(finding => finding.Rule)
            .Distinct(StringComparer.Ordinal));
}
