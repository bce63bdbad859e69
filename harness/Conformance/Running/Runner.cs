using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Runs a plan: the self-proof first, then one client after the other.</summary>
internal sealed class Runner(CaseCorpus corpus, IReplayServer replay, TimeProvider time, IReadOnlyList<IReport> reports)
{
    private readonly Lock oneAtATime = new();

    /// <summary>The clients of the self-proof; tests put others here to see a run void.</summary>
    public IReadOnlyList<IClientFactory> Degenerates { get; init; } = DegenerateClients.All;

    /// <summary>Runs the plan and tells the reports.</summary>
    public async Task<RunOutcome> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        List<CaseResult> all = [];
        List<string> stale = [];
        Tell(new RunStarted(plan.Cases.Count, [.. plan.Clients.Select(client => client.Name)], replay.Name));
        var whyVoid = await SelfProof.RunAsync(plan, Degenerates, replay, time, cancellationToken);

        foreach (var factory in plan.Clients)
        {
            var (results, outOfDate) = await JudgeAsync(factory, plan, cancellationToken);
            all.AddRange(results);
            stale.AddRange(outOfDate);
            whyVoid ??= results.Count != plan.Cases.Count ? $"{factory.Name}: {plan.Cases.Count - results.Count} of {plan.Cases.Count} cases have no verdict"
                : results.All(result => result.Verdict == Verdict.NotApplicable) ? $"{factory.Name}: no case was applicable"
                : null;
        }

        var outcome = RunOutcome.Of(all, plan.IsStrict) with { Stale = stale, Void = all.Count == 0 ? "nothing was selected" : whyVoid };
        Tell(new RunFinished(outcome));
        return outcome;
    }

    private async Task<(List<CaseResult> Results, IReadOnlyList<string> Stale)> JudgeAsync(IClientFactory factory, RunPlan plan, CancellationToken cancellationToken)
    {
        List<CaseResult> results = [];
        ClientDescription? client = null;
        var baseline = plan.Baselines.GetValueOrDefault(factory.Name);
        var run = new ClientRun(factory, plan, replay, time, Publish);
        await run.RunAsync(Greeted, cancellationToken);

        IReadOnlyList<string> stale = client is null || baseline is null ? [] : baseline.Stale(results, client, corpus, plan.Today);
        Tell(new ClientFinished(factory.Name, stale));
        return (results, stale);

        void Greeted(ClientDescription? description)
        {
            client = description;
            Tell(new ClientStarted(factory.Name, factory.Label, description));
        }

        void Publish(CaseResult result)
        {
            var judged = client is null || baseline is null ? result : baseline.Apply(result, client);
            lock (oneAtATime)
            {
                results.Add(judged);
            }

            Tell(new CaseJudged(judged));
        }
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
