using Conformance.Reports.Saved;
using Conformance.Subjects;

namespace Conformance.Reports.Summaries;

/// <summary>Makes the summary of a run from its report.</summary>
internal static class Summarizing
{
    /// <summary>How many causes of a subject are kept: a reader of a table wants the first ones.</summary>
    private const int MostCauses = 60;

    private const string Total = "total";
    private const string Unknown = "unknown";

    /// <summary>The summary of a report. It names no address, no machine and no time of day.</summary>
    public static RunSummary Of(SavedRun run) => new()
    {
        SummaryVersion = RunSummary.Version,
        Harness = run.Harness,
        Corpus = run.Corpus,
        Date = DateOnly.FromDateTime(run.StartedAt.UtcDateTime),
        Subjects = [.. run.Clients.Select(client => Of(client, run.Strict))],
    };

    private static SubjectSummary Of(SavedClient client, bool isStrict)
    {
        var isService = client.Coverage is not null;
        CauseSummary[] causes =
        [
            .. client.Cases.SelectMany(one => one.Findings.Select(finding => (Case: one, Finding: finding)))
                .GroupBy(found => found.Finding.Rule, StringComparer.Ordinal)
                .Select(Cause)
                .OrderBy(cause => cause.Level, StringComparer.Ordinal)
                .ThenByDescending(cause => cause.Cases)
                .ThenBy(cause => cause.Rule, StringComparer.Ordinal),
        ];
        return new()
        {
            Name = client.Handle,
            Version = client.Version is "" ? null : client.Version,
            Language = client.Language is "" ? null : client.Language,

            // Of a service it is the address.
            Runtime = isService || client.Runtime is "" ? null : client.Runtime,
            Profile = isService ? ClientDescription.ServiceProfile : client.Profile ?? Unknown,
            Requirements = client.Requirements,
            Total = Count(Total, client.Cases, isStrict),
            Coverage = client.Coverage is { } coverage
                ? $"{coverage.Answers} of {coverage.PossibleAnswers} answers, "
                    + $"{coverage.Scenarios} of {coverage.PossibleScenarios} scenarios"
                : null,
            Divergence = client.Divergence is { } divergence
                ? $"{divergence.Wrong} of {divergence.Judged} judged scenarios, {divergence.Known} of them known"
                : null,
            Reached = client.Reached is { } reached ? [.. reached.Where(one => one.Times > 0).Select(one => one.Name)] : null,
            Groups =
            [
                .. client.Cases.GroupBy(one => one.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Count(group.Key, group, isStrict)),
            ],
            Causes = [.. causes.Take(MostCauses)],
            MoreCauses = Math.Max(0, causes.Length - MostCauses),
        };
    }

    private static CauseSummary Cause(IGrouping<string, (SavedCase Case, SavedFinding Finding)> found)
    {
        var (first, finding) = found.First();
        var cases = found.Select(one => one.Case.Id).Distinct(StringComparer.Ordinal).Count();
        return new(found.Key, finding.Level, cases, finding.Seen, first.Id);
    }

    private static GroupSummary Count(string name, IEnumerable<SavedCase> cases, bool isStrict)
    {
        SavedCase[] all = [.. cases];
        var counts = SavedCounting.Of(all, isStrict);
        var known = all.Count(one => one.StandingIn(isStrict) == Standing.Skipped && !one.IsNotApplicable);
        return new(name, counts.Passed, counts.Failed, known, counts.Skipped - known);
    }
}
