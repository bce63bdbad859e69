using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Judging.Secrets;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// Plays once more, in a fresh process and with values of its own, what failed for absence or time alone: nothing came, or too late; and
/// what has a bare one-time code in its output, which may be chance. What shows something else forbidden has failed even if it was seen
/// once.
/// </summary>
/// <param name="factory">The client.</param>
/// <param name="plan">What the run does.</param>
/// <param name="replay">Answers the client.</param>
/// <param name="time">Tells how long a step took.</param>
/// <param name="left">How often failures may be played once more.</param>
internal sealed class SecondPlay(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time, PlaysLeft left)
{
    // Two plays of a case never share a value.
    private readonly Dictionary<string, int> plays = new(StringComparer.Ordinal);

    /// <summary>True for a result that is not to be told before it was settled.</summary>
    public static bool IsDoubtful(CaseResult result) =>
        result is { Verdict: Verdict.Fail, IsUnexpected: true } && Musts(result).All(AbsenceOrTime.Is);

    /// <summary>
    /// Plays a case in whose output a one-time code stood bare once more with another code, whatever the bounds: where that one stands
    /// there too, it was no chance.
    /// </summary>
    /// <param name="first">The result of any case.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The result, failed where the client tells codes.</returns>
    public async Task<CaseResult> ConfirmCodesAsync(CaseResult first, CancellationToken cancellationToken)
    {
        if (first.WithBareCode is not { } before)
        {
            return first;
        }

        var second = await PlayAsync(first.Case, cancellationToken);
        var told = new Findings(plan.Requirements);
        if (second.WithBareCode is { } now)
        {
            told.Run([CodeIsNotToldBare.Rule], now with { BareBefore = before.BareCodes });
        }

        return told.All.Count == 0 ? first with { WithBareCode = null } : first with
        {
            WithBareCode = null,
            Verdict = first.Verdict == Verdict.HarnessFault ? first.Verdict : Verdict.Fail,
            Findings = [.. first.Findings, .. Judgement.Of(first.Case, second.WithBareCode!.Secrets, first.Client, told.All, "").Findings],
            Checks = new Dictionary<Rule, int>(first.Checks) { [CodeIsNotToldBare.Rule.Rule] = 1 },
        };
    }

    /// <summary>
    /// Settles a doubtful result. Whoever settles several does so in the order of the ids of their cases, so that the bounds fall alike in
    /// each run.
    /// </summary>
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
        var play = plays[one.Id] = plays.GetValueOrDefault(one.Id, 1) + 1;
        CaseResult? seen = null;
        using var run = new ClientRun(factory, plan, replay, time, result => seen = result, play: play);
        await run.PlayAloneAsync(one, cancellationToken);
        return seen ?? throw new InvalidOperationException($"the case {one.Id} has no verdict when it is played once more");
    }

    private static IEnumerable<Finding> Musts(CaseResult result) => result.Findings.Where(finding => finding.Rule.Level == Level.Must);
}
