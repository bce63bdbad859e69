using Conformance.Contract.Catalog;

namespace Conformance.Running;

/// <summary>How a run ended. The unit of the counts is case × client.</summary>
public sealed record RunOutcome
{
    /// <summary>Passes and warnings.</summary>
    public int Passed { get; init; }

    /// <summary>Failures and faults that were not expected.</summary>
    public int Failed { get; init; }

    /// <summary>Cases that do not apply to the client.</summary>
    public int NotApplicable { get; init; }

    /// <summary>Failures that the baseline expects.</summary>
    public int Baselined { get; init; }

    /// <summary>Cases with a warning; they are among the passed, unless the run is strict.</summary>
    public int Warned { get; init; }

    /// <summary>Failures of the harness or a driver; they are among the failed.</summary>
    public int Faults { get; init; }

    /// <summary>True when warnings count as failures.</summary>
    public bool IsStrict { get; init; }

    /// <summary>That the run ended before its end; null when it did not.</summary>
    public BrokenOff? BrokenOff { get; init; }

    /// <summary>Why the run proves nothing; null when it does.</summary>
    public string? Void { get; init; }

    /// <summary>What of the baselines is out of date.</summary>
    public IReadOnlyList<string> Stale { get; init; } = [];

    /// <summary>What is to be said of the baselines that is no fault of theirs.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What was required of a client and is not declared, a sentence each.</summary>
    public IReadOnlyList<string> Undeclared { get; init; } = [];

    /// <summary>What a client declares and no case put to the test, a sentence each.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>
    /// The exit code: the first that applies of an end before the end, 5 fault, 4 void, 1 violated, 3 baseline out of date, 0.
    /// </summary>
    public int ExitCode =>
        BrokenOff is { } early ? early.ExitCode
        : Faults > 0 ? 5
        : Void is not null ? 4
        : Failed > 0 || Undeclared.Count > 0 || (IsStrict && Unused.Count > 0) ? 1
        : Stale.Count > 0 ? 3
        : 0;

    /// <summary>The last line of a run.</summary>
    public string LastLine => $"{Passed} passed, {Failed} failed, {NotApplicable + Baselined} skipped";

    /// <summary>Counts results.</summary>
    /// <param name="results">All results of the run.</param>
    /// <param name="isStrict">True when warnings count as failures.</param>
    public static RunOutcome Of(IReadOnlyCollection<CaseResult> results, bool isStrict)
    {
        var warned = results.Count(result => result.Verdict == Verdict.Warn && result.Baselined is null);
        var warnedBaselined = results.Count(result => result.Verdict == Verdict.Warn && result.Baselined is not null);
        return new()
        {
            IsStrict = isStrict,
            Passed = results.Count(result => result.Verdict == Verdict.Pass) + (isStrict ? 0 : warned + warnedBaselined),
            Failed = results.Count(result => result.IsUnexpected) + (isStrict ? warned : 0),
            NotApplicable = results.Count(result => result.Verdict == Verdict.NotApplicable),
            Baselined =
                results.Count(result =>
                    result.Verdict is Verdict.Fail or Verdict.HarnessFault
                        && result.Baselined is not null) + (isStrict ? warnedBaselined : 0),
            Warned = warned + warnedBaselined,
            Faults = results.Count(result => result.Verdict == Verdict.HarnessFault && result.Baselined is null),
        };
    }
}
