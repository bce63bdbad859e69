using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// Plays once more, in a fresh process and with values of its own, what failed for absence or time alone: nothing came, or too late. What
/// shows something forbidden has failed even if it was seen once.
/// </summary>
/// <param name="factory">The client.</param>
/// <param name="plan">What the run does.</param>
/// <param name="replay">Answers the client.</param>
/// <param name="time">Tells how long a step took.</param>
/// <param name="left">How often failures may be played once more.</param>
internal sealed class SecondPlay(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time, PlaysLeft left)
{
    /// <summary>True for a result that is not to be told before it was settled.</summary>
    public static bool IsDoubtful(CaseResult result) =>
        result is { Verdict: Verdict.Fail, IsUnexpected: true } && Musts(result).All(AbsenceOrTime.Is);

    /// <summary>Settles a doubtful result. Whoever settles several does so in the order of the ids of their cases, so that the bounds fall alike in each run.</summary>
    /// <param name="first">The result.</param>
    /// <param name="expect">Says of a result whether the baseline expects it.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>A warning where the case passes the second time, else the failure.</returns>
    public async Task<CaseResult> SettleAsync(CaseResult first, Func<CaseResult, CaseResult> expect, CancellationToken cancellationToken)
    {
        if (!left.TryTake([.. Musts(first).Select(Cause.Of).Distinct()]))
        {
            return first;
        }

        var second = expect(await PlayAsync(first.Case, cancellationToken));
        var isAsExpected = second.Verdict is Verdict.Pass or Verdict.Warn || second.Baselined is not null;
        return first with
        {
            Verdict = isAsExpected ? Verdict.Warn : Verdict.Fail,
            Findings = isAsExpected ? first.Findings : [.. first.Findings, .. Musts(second).Where(finding => !AbsenceOrTime.Is(finding))],
            Replayed = second.Verdict,
        };
    }

    /// <summary>Plays a case once more.</summary>
    public async Task<CaseResult> PlayAsync(Case one, CancellationToken cancellationToken)
    {
        CaseResult? seen = null;
        using var run = new ClientRun(factory, plan, replay, time, result => seen = result, play: 2);
        await run.PlayAloneAsync(one, cancellationToken);
        return seen ?? throw new InvalidOperationException($"the case {one.Id} has no verdict when it is played once more");
    }

    private static IEnumerable<Finding> Musts(CaseResult result) => result.Findings.Where(finding => finding.Rule.Level == Level.Must);
}
