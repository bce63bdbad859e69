using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>Responses that were judged without a client, as the run that is saved.</summary>
internal static class SavingResponses
{
    /// <summary>What stands where a client says what it promises.</summary>
    public const string Profile = "responses";

    /// <summary>What is saved.</summary>
    /// <param name="judged">The responses.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="isStrict">True when warnings count as failures.</param>
    /// <param name="requirements">By what was judged.</param>
    public static SavedRun Of(IReadOnlyList<JudgedResponse> judged, ResponsesEnding ending, bool isStrict, RequirementSet requirements)
    {
        JudgedResponse[] once =
        [
            .. judged.DistinctBy(one => one.Name, StringComparer.Ordinal).OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
        var facts = new RunFacts();
        SavedCase[] cases = [.. once.Select(Of)];
        var counts = SavedCounting.Of(cases, isStrict);
        var repeats = once.ToDictionary(one => one.Name, one => one.Repeat, StringComparer.Ordinal);
        return new()
        {
            FormatVersion = SavedRun.Version,
            Harness = facts.Harness,
            Corpus = facts.Corpus,
            Replay = "",
            StartedAt = ending.StartedAt,
            ElapsedMs = (long)ending.Elapsed.TotalMilliseconds,
            Strict = isStrict,
            Cases = cases.Length,
            Rules = Saving.Rules(once.SelectMany(one => one.Findings)),
            Clients =
            [
                new()
                {
                    Name = Profile,
                    Requirements = requirements.Name,
                    Greeted = true,
                    Profile = Profile,
                    Stale = [],
                    NotDeclared = new Dictionary<string, int>(StringComparer.Ordinal),
                    AbsentThroughout = new Dictionary<string, int>(StringComparer.Ordinal),
                    NotExercised = new Dictionary<string, string>(StringComparer.Ordinal),
                    Summary = new(counts.Passed, counts.Failed, counts.Skipped),
                    Causes = SavingCauses.Of(
                        FoundCauses.Of(once.Select(one => one.ToFound(isStrict)), isStrict), name => repeats[name]),
                    Cases = cases,
                },
            ],
            Summary = new()
            {
                Passed = counts.Passed,
                Failed = counts.Failed,
                Skipped = counts.Skipped,
                NotApplicable = counts.Skipped,
                Baselined = 0,
                Warned = cases.Count(one => one.Verdict == CaseFile.Spell(Verdict.Warn)),
                Faults = 0,
            },
            Void = ending.Void,
            Stale = [],
            Undeclared = [],
            ExitCode = ending.ExitCode,
        };
    }

    private static SavedCase Of(JudgedResponse one)
    {
        var operation = one.Exchange?.Operation ?? "";
        return new()
        {
            Id = one.Name,
            Operation = operation,
            Group = operation.Length == 0 ? Profile : operation,
            Stimulus = operation.Length == 0 ? "an operation that is not told" : operation,
            Verdict = CaseFile.Spell(one.Verdict),
            Reason = one.LeftOut,
            Surfaced = $"{one.Checks.Count} of {Wording.Count(ResponseRules.All.Length, "rule")} apply",
            ElapsedMs = 0,
            Checks = Saving.Checks(one.Checks, mayVary: false),
            Findings = [.. one.Findings.Select(Saving.Of)],
            Repeat = one.Repeat,
        };
    }
}

/// <summary>How a run ended that judged responses alone.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Void">Why it proves nothing, or less than was asked for; null where it does not.</param>
/// <param name="ExitCode">The exit code.</param>
internal readonly record struct ResponsesEnding(DateTimeOffset StartedAt, TimeSpan Elapsed, string? Void, int ExitCode);
