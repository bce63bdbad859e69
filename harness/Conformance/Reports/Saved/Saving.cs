using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Reports.Saved;

/// <summary>A run as it is saved.</summary>
internal static class Saving
{
    /// <summary>What is saved of a run that is over.</summary>
    public static SavedRun Of(
        ReportedRun run, RunOutcome outcome, RunFacts facts, RepeatCommand repeat, DateTimeOffset startedAt, TimeSpan elapsed)
    {
        SavedClient[] clients = [.. run.Clients.Select(client => SavingClients.Of(client, repeat, outcome.IsStrict))];
        return new()
        {
            FormatVersion = SavedRun.Version,
            Harness = facts.Harness,
            Corpus = facts.Corpus,
            Replay = run.Start.Replay,
            Nonce = facts.Nonce,
            Seed = facts.Seed,
            Generate = facts.Generate,
            Shard = facts.Shard?.ToString(),
            Selection = facts.Selection.Count == 0 ? null : facts.Selection,
            StartedAt = startedAt,
            ElapsedMs = (long)elapsed.TotalMilliseconds,
            Strict = outcome.IsStrict,
            Cases = run.Start.Cases,
            Rules = Rules(run.Clients.SelectMany(client => client.Results).SelectMany(result => result.Findings)),
            Clients = clients,
            Summary = new()
            {
                Passed = outcome.Passed,
                Failed = outcome.Failed,
                Skipped = outcome.NotApplicable + outcome.Baselined,
                NotApplicable = outcome.NotApplicable,
                Baselined = outcome.Baselined,
                Warned = outcome.Warned,
                Faults = outcome.Faults,
            },
            Basis = BasisCounts.Of(clients),
            BrokenOff = outcome.BrokenOff?.Sentence,
            Void = outcome.Void,
            Stale = outcome.Stale,
            Undeclared = outcome.Undeclared,
            ExitCode = outcome.ExitCode,
        };
    }

    /// <summary>The rules that something breaks.</summary>
    public static IReadOnlyDictionary<string, SavedRule> Rules(IEnumerable<Finding> findings) =>
        findings.Select(finding => finding.Rule)
            .DistinctBy(rule => rule.Id, StringComparer.Ordinal)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToDictionary(rule => rule.Id, rule => new SavedRule(rule.Statement, rule.Citation.ToString()), StringComparer.Ordinal);

    /// <summary>A case as it is saved.</summary>
    public static SavedCase Of(CaseResult result, Case? smallest, string repeat)
    {
        var one = result.Case;
        return new()
        {
            Id = one.Id,
            Since = one.Since,
            Operation = one.Operation,
            Class = CaseFile.Spell(one.Class),
            Group = one.Group,
            Origin = CaseFile.Spell(one.Origin),
            Basis = CaseFile.Spell(one.Basis),
            Stimulus = FailureBlock.Stimulus(one),
            Verdict = CaseFile.Spell(result.Verdict),
            Unstable = result is { Verdict: Verdict.Warn, Replayed: { } second }
                ? new(CaseFile.Spell(Verdict.Fail), CaseFile.Spell(second))
                : null,
            Baselined = result.Baselined,
            Reason = result.Reason,
            Surfaced = result.Surfaced,
            Smallest = smallest is null ? null : SmallestBody.Text(smallest),

            // How often a client tries where it may retry depends on the moment.
            Requests = one.IsAlone ? null : result.Requests,
            ElapsedMs = (long)result.Elapsed.TotalMilliseconds,
            Checks = Checks(result.Checks, one.IsAlone),
            Findings = [.. result.Findings.Select(Of)],
            Repeat = repeat,
        };
    }

    /// <summary>How often each rule was checked.</summary>
    public static IReadOnlyDictionary<string, int> Checks(IReadOnlyDictionary<Rule, int> made, bool mayVary) =>
        Judging.Rulebook.All.Where(made.ContainsKey)
            .ToDictionary(rule => rule.Id, rule => mayVary ? 1 : made[rule], StringComparer.Ordinal);

    /// <summary>A finding as it is saved.</summary>
    public static SavedFinding Of(Finding finding) => new()
    {
        Rule = finding.Rule.Id,
        Level = CaseFile.Spell(finding.Rule.Level),
        Since = finding.Rule.Since,
        Path = finding.Path,
        Expected = finding.Expected,
        Actual = finding.Actual,
        Seen = finding.Seen,
    };
}
