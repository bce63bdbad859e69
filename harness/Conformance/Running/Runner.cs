using System.Collections.Concurrent;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Corpus.Generation.Shrinking;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Runs a plan: the self-proof first, then one client after the other.</summary>
internal sealed class Runner(CaseCorpus corpus, IReplayServer replay, TimeProvider time, IReadOnlyList<IReport> reports)
{
    // Each costs up to 200 calls, and more of them rarely tell more.
    private const int MostShrunk = 3;

    private readonly Lock oneAtATime = new();

    /// <summary>The clients of the self-proof; tests put others here to see a run void.</summary>
    public IReadOnlyList<IClientFactory> Degenerates { get; init; } = DegenerateClients.All;

    /// <summary>Runs the plan and tells the reports.</summary>
    public async Task<RunOutcome> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        List<CaseResult> all = [];
        List<string> stale = [];
        List<string> undeclared = [];
        List<string> unused = [];
        Tell(new RunStarted(plan.Cases.Count, [.. plan.Clients.Select(client => client.Name)], replay.Name));
        var whyVoid = await SelfProof.RunAsync(plan, Degenerates, replay, time, cancellationToken);

        foreach (var factory in plan.Clients)
        {
            var (client, results, outOfDate, unusedWords) = await JudgeAsync(factory, plan, cancellationToken);
            var name = client is { Name.Length: > 0 } ? client.Name : factory.Name;
            all.AddRange(results);
            stale.AddRange(outOfDate);
            unused.AddRange(unusedWords.Select(word => $"{name} declares {ProtocolWords.Describe(word.Word)}, and no case put it to the test: {word.Reason}"));
            undeclared.AddRange(client is null ? [] : Declarations.Missing(plan.Required, name, client, results));
            var expected = plan.CasesFor(client).Count;
            whyVoid ??= results.Count != expected ? $"{name}: {expected - results.Count} of {expected} cases have no verdict"
                : expected == 0 && plan.Cases.Count > 0 ? $"{name}: the selected cases are sign-ins, and the client is of profile {client?.Profile ?? "sdk"}"
                : Unproven.Why(plan.CasesFor(client), results) is { } why ? $"{name}: {why}"
                : client is { Protocol: >= Declarations.VoidSince } && unusedWords.FirstOrDefault(word => !word.IsChallenge) is { } idle
                    ? $"{name} declares {ProtocolWords.Describe(idle.Word)}, and no case put it to the test: {idle.Reason}"
                : null;
            if (plan.MostSignInsForCorners > 0 && client is not null)
            {
                all.AddRange(await AwaitCornersAsync(factory, client, plan, cancellationToken));
            }
        }

        var outcome = RunOutcome.Of(all, plan.IsStrict) with
        {
            Stale = stale,
            Undeclared = undeclared,
            Unused = unused,
            Notices = [.. plan.Clients.Select(client => plan.Baselines.GetValueOrDefault(client.Name)?.Notice).OfType<string>()],
            Void = plan.Cases.Count == 0 || plan.Clients.Count == 0 ? "nothing was selected" : whyVoid,
        };
        Tell(new RunFinished(outcome));
        return outcome;
    }

    private async Task<(ClientDescription? Client, List<CaseResult> Results, IReadOnlyList<string> Stale, IReadOnlyList<UnusedWord> Unused)> JudgeAsync(IClientFactory factory, RunPlan plan, CancellationToken cancellationToken)
    {
        List<CaseResult> results = [];
        ConcurrentBag<CaseResult> held = [];
        ClientDescription? client = null;
        var baseline = plan.Baselines.GetValueOrDefault(factory.Name);
        using var run = new ClientRun(factory, plan, replay, time, Publish);
        await run.RunAsync(Greeted, cancellationToken);
        var again = new SecondPlay(factory, plan, replay, time, new());
        foreach (var first in held.OrderBy(result => result.Case.Id, StringComparer.Ordinal))
        {
            var judged = Expect(await again.ConfirmCodesAsync(first, cancellationToken));
            Keep(SecondPlay.IsDoubtful(judged) ? await again.SettleAsync(judged, Expect, cancellationToken) : judged);
        }

        foreach (var failed in results.Where(result => result.Case.Origin == Origin.Generated && result is { Verdict: Verdict.Fail, IsUnexpected: true })
            .OrderBy(result => result.Case.Id, StringComparer.Ordinal)
            .Take(MostShrunk))
        {
            var smallest = await Shrinker.ShrinkAsync(failed.Case, smaller => FailsAlikeAsync(factory, plan, failed, smaller, cancellationToken), cancellationToken);
            Tell(new PayloadShrunk(factory.Name, failed.Case.Id, smallest));
        }

        IReadOnlyList<string> stale = [];
        if (client is not null && baseline is not null)
        {
            var played = await MendedCases.PlayAsync(baseline.Mended(results, client.Version), again, new(), cancellationToken);
            stale = baseline.Stale(results, client, corpus.Cases, plan.Today, played);
        }

        IReadOnlyList<UnusedWord> unused = client is null || !plan.IsWhole ? [] : Exercised.Unused(results, plan, client);
        Tell(new ClientFinished(factory.Name, stale) { Unused = unused });
        return (client, results, stale, unused);

        void Greeted(ClientDescription? description)
        {
            client = description;
            Tell(new ClientStarted(factory.Name, factory.Label, description, plan.CasesFor(description).Count));
        }

        CaseResult Expect(CaseResult result) => client is null || baseline is null ? result : baseline.Apply(result, client, corpus.Cases);

        void Publish(CaseResult result)
        {
            var judged = Expect(result);
            if (SecondPlay.IsDoubtful(judged) || judged.WithBareCode is not null)
            {
                held.Add(result);
            }
            else
            {
                Keep(judged);
            }
        }

        void Keep(CaseResult judged)
        {
            lock (oneAtATime)
            {
                results.Add(judged);
            }

            Tell(new CaseJudged(judged));
        }
    }

    private async Task<IReadOnlyList<CaseResult>> AwaitCornersAsync(IClientFactory factory, ClientDescription client, RunPlan plan, CancellationToken cancellationToken)
    {
        var (told, broken) = await new CornerWait(factory, plan, replay, time).RunAsync(client, cancellationToken);
        foreach (var result in broken)
        {
            Tell(new CaseJudged(result));
        }

        if (told is not null)
        {
            Tell(told);
        }

        return broken;
    }

    /// <summary>True when a smaller case breaks one of the rules that the failed one breaks.</summary>
    private async Task<bool> FailsAlikeAsync(IClientFactory factory, RunPlan plan, CaseResult failed, Case smaller, CancellationToken cancellationToken)
    {
        CaseResult? seen = null;
        using var again = new ClientRun(factory, plan with { Cases = [smaller], Jobs = 1 }, replay, time, result => seen = result);
        await again.RunAsync(_ => { }, cancellationToken);
        return seen is { Verdict: Verdict.Fail } && seen.Findings.Select(finding => finding.Rule.Id).Intersect(failed.Findings.Select(finding => finding.Rule.Id), StringComparer.Ordinal).Any();
    }

    private void Tell(RunEvent happened)
    {
        lock (oneAtATime)
        {
            foreach (var report in reports)
            {
                report.On(happened);
            }
        }
    }
}
