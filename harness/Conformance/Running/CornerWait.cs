using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs.Srp;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Signs in with SRP again and again until A, which the client draws, has stood in each of its corners.</summary>
internal sealed class CornerWait(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time)
{
    private readonly Lock turn = new();
    private readonly HashSet<SrpCorner> met = [];
    private readonly List<CaseResult> broken = [];
    private int started;
    private int signIns;

    private bool IsOver => started >= plan.MostSignInsForCorners || Awaited.All(met.Contains);

    private static IEnumerable<SrpCorner> Awaited => SrpCorner.All.Where(corner => corner.Value == SrpValue.A);

    /// <summary>Waits.</summary>
    /// <returns>What was met, and the sign-ins that broke a rule; nothing for a client that does not sign in with SRP.</returns>
    public async Task<(CornersAwaited? Told, IReadOnlyList<CaseResult> Broken)> RunAsync(
        ClientDescription client, CancellationToken cancellationToken)
    {
        if (!client.Flows.Contains("srp", StringComparer.Ordinal))
        {
            return (null, []);
        }

        await Task.WhenAll(Enumerable.Range(0, plan.Jobs).Select(_ => SignInAgainAndAgainAsync(cancellationToken)));
        return (new(
            factory.Name,
            signIns,
            [.. Awaited.Where(met.Contains).Select(Spell)],
            [.. Awaited.Where(corner => !met.Contains(corner)).Select(Spell)]), broken);
    }

    private static string Spell(SrpCorner corner) => corner.Form.ToString().ToLowerInvariant();

    private async Task SignInAgainAndAgainAsync(CancellationToken cancellationToken)
    {
        var stage = new SignInStage(replay, time);
        await using var driver = await factory.StartAsync(cancellationToken);
        while (driver is ISignInDriver signingIn && Next() is { } number)
        {
            var one = plan.Corpus.AwaitCorner(string.Create(CultureInfo.InvariantCulture, $"srp-corner.awaited.{number}"));
            var dialogue = plan.Arm(one, factory.Name);
            using var watch = driver.Log?.Watch(dialogue.Armed.Secrets);
            var (seen, fault) = await stage.PlayAsync(dialogue, variant: null, signingIn, plan.CaseLimit, cancellationToken);
            if (seen is null || fault is not null)
            {
                return;
            }

            var result = SignInJudge.Judge(seen, factory.Name, new(driver.LogTail, watch?.Found));
            lock (turn)
            {
                signIns++;
                met.UnionWith(seen.Srp.SignIn(0)?.Corners.Met() ?? []);
                if (result.Verdict == Verdict.Fail)
                {
                    broken.Add(result);
                }
            }
        }
    }

    private int? Next()
    {
        lock (turn)
        {
            return IsOver ? null : ++started;
        }
    }
}
