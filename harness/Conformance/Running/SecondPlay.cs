using System.Runtime.InteropServices;
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
internal sealed class SecondPlay(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time)
{
    private const int MostOfACause = 3;
    private const int MostOfAClient = 20;

    private readonly Dictionary<Cause, int> plays = [];
    private int all;

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
        if (!MayPlay(first))
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

    private bool MayPlay(CaseResult result)
    {
        Cause[] causes = [.. Musts(result).Select(Cause.Of).Distinct()];
        if (all == MostOfAClient || causes.Any(cause => plays.GetValueOrDefault(cause) == MostOfACause))
        {
            return false;
        }

        all++;
        foreach (var cause in causes)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(plays, cause, out _)++;
        }

        return true;
    }
}
