using Conformance.Contract.Catalog;
using Conformance.Judging;

namespace Conformance.Running.Services;

/// <summary>
/// A service that took too long or was asked too often has shown nothing, right or wrong: such a scenario is played once more, and is in
/// neither figure of the service where that shows nothing either.
/// </summary>
/// <param name="time">Waits before a scenario is played once more.</param>
internal sealed class Indeterminacy(TimeProvider time)
{
    /// <summary>What a reason begins with.</summary>
    public const string Word = "indeterminate";

    // The SDKs wait about as long before they ask a service again that was asked too often.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly PlaysLeft left = new();

    /// <summary>True for a scenario that showed nothing.</summary>
    public static bool Is(CaseResult result) =>
        result.Verdict == Verdict.NotApplicable && result.Reason?.StartsWith($"{Word}: ", StringComparison.Ordinal) == true;

    /// <summary>What is told at the end of a run; nothing where each scenario showed something.</summary>
    public static IEnumerable<string> Notices(IReadOnlyCollection<CaseResult> results) =>
        results.Count(Is) is > 0 and var count
            ? [$"{Wording.Count(count, "scenario is", "scenarios are")} {Word}: the service took too long or was asked too often"]
            : [];

    /// <summary>Settles a doubtful trial.</summary>
    /// <param name="first">The trial.</param>
    /// <param name="whyNot">Why it cannot be played again; null when it can.</param>
    /// <param name="again">Plays it once more, with a user of its own.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<Trial> SettleAsync(
        Trial first, string? whyNot, Func<Task<Trial>> again, CancellationToken cancellationToken)
    {
        if (whyNot is not null)
        {
            return first.Indeterminate(whyNot);
        }

        Cause[] causes = [.. first.Result.Findings.Select(Cause.Of).Distinct()];
        if (!left.TryTake(causes))
        {
            return first.Indeterminate("not played again, since others were, as often as a run does that");
        }

        await Task.Delay(Pause, time, cancellationToken);
        var second = await again();
        return second.Doubt is { } doubt ? first.Indeterminate($"played again: {doubt}")
            : second.Result.Verdict is Verdict.Pass or Verdict.Warn && first.Result.Verdict == Verdict.Fail ? second with
            {
                Result = second.Result with
                {
                    Verdict = Verdict.Warn,
                    Findings = [.. first.Result.Findings, .. second.Result.Findings],
                    Replayed = second.Result.Verdict,
                },
            }
            : second;
    }
}
