using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Generation.Shrinking;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Runs a plan: the self-proof first, then one client after the other.</summary>
internal sealed class Runner(CaseCorpus corpus, IReplayServer replay, TimeProvider time, IReadOnlyList<IReport> reports)
{
    // Each costs up to 200 calls, and more of them rarely tell more.
    private const int MostShrunk = 3;

    private readonly Audience audience = new(reports);

    /// <summary>The clients of the self-proof; tests put others here to see a run void.</summary>
    public IReadOnlyList<IClientFactory> Degenerates { get; init; } = DegenerateClients.All;

    /// <summary>Runs the plan and tells the reports, which hear of the end whatever it is.</summary>
    /// <exception cref="OperationCanceledException">The run was given up.</exception>
    /// <exception cref="RunBrokenException">Something failed that is no case, or a report could not be written.</exception>
    public async Task<RunOutcome> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var progress = new RunProgress(plan.Cases.Count, [.. plan.Clients.Select(client => client.Name)], "case");
        audience.Tell(
            new RunStarted(plan.Cases.Count, [.. plan.Clients.Select(client => client.Name)], replay.Name) { IsStrict = plan.IsStrict });
        return await new RunEnd(audience, progress, plan.IsStrict, plan.IsTerminated).TellAsync(
            () => JudgeAllAsync(plan, progress, cancellationToken), cancellationToken);
    }

    private async Task<RunOutcome> JudgeAllAsync(RunPlan plan, RunProgress progress, CancellationToken cancellationToken)
    {
        List<string> stale = [];
        List<string> undeclared = [];
        List<string> unused = [];

        // Who gave it up before it began is told nothing else, even where nobody is to be judged.
        cancellationToken.ThrowIfCancellationRequested();
        var whyVoid = await SelfProof.RunAsync(plan, Degenerates, replay, time, cancellationToken);

        foreach (var factory in plan.Clients)
        {
            var own = plan.For(factory);
            var (client, results, outOfDate, unusedWords) = await JudgeAsync(factory, own, progress, cancellationToken);
            var name = client is { Name.Length: > 0 } ? client.Name : factory.Name;
            stale.AddRange(outOfDate);
            unused.AddRange(unusedWords.Select(
                word => $"{name} declares {ProtocolWords.Describe(word.Word)}, and no case put it to the test: {word.Reason}"));
            undeclared.AddRange(client is null ? [] : Declarations.Missing(plan.Required, name, client, results));
            var expected = own.CasesFor(client).Count;
            whyVoid ??= results.Count != expected
                ? $"{name}: {expected - results.Count} of {Wording.Count(expected, "case")} without a verdict"
                : own.Cases.Count == 0 && plan.OwnCases is not null ? $"{name}: nothing of it is to be played again"
                : own.Cases.Count == 0
                    && plan.Cases.Count > 0 ? $"{name}: none of the selected cases is in the requirements of {own.Requirements.Name}"
                : expected == 0
                    && plan.Shard is { } shard && (own with { Shard = null }).CasesFor(client).Count > 0 ? $"{name}: none of the selected "
                        + $"cases is in shard {shard}"
                : expected == 0
                    && plan.Cases.Count > 0 ? $"{name}: the selected cases are sign-ins, and the client is of profile "
                        + $"{client?.Profile ?? "sdk"}"
                : Unproven.Why(own.CasesFor(client), results, own.Requirements) is { } why ? $"{name}: {why}"
                : client is { Protocol: >= Declarations.VoidSince } && unusedWords.FirstOrDefault(word => !word.IsChallenge) is { } idle
                    ? $"{name} declares {ProtocolWords.Describe(idle.Word)}, and no case put it to the test: {idle.Reason}"
                : null;
            if (plan.MostSignInsForCorners > 0 && client is not null)
            {
                await AwaitCornersAsync(factory, client, own, progress, cancellationToken);
            }
        }

        return RunOutcome.Of(progress.Results, plan.IsStrict) with
        {
            Stale = stale,
            Undeclared = undeclared,
            Unused = unused,
            Notices = [.. plan.Clients.SelectMany(client => plan.Baselines.GetValueOrDefault(client.Name)?.Notices ?? [])],
            Void = plan.Cases.Count > 0 && plan.Clients.Count > 0 ? whyVoid
                : plan.OwnCases is null ? "nothing was selected"
                : "nothing was selected: in the run before nothing of it failed",
        };
    }

    private async Task<(
        ClientDescription? Client,
        List<CaseResult> Results,
        IReadOnlyList<string> Stale,
        IReadOnlyList<UnusedWord> Unused)> JudgeAsync(
            IClientFactory factory, RunPlan plan, RunProgress progress, CancellationToken cancellationToken)
    {
        List<CaseResult> results = [];
        ConcurrentDictionary<string, CaseResult> held = new(StringComparer.Ordinal);
        ClientDescription? client = null;
        var isBegun = false;
        var whole = plan.Baselines.GetValueOrDefault(factory.Name)?.In(plan.Requirements);

        var baseline = plan.Shard is null && plan.OwnCases is null ? whole : whole is null ? null : whole with { IsOfPart = true };
        IReadOnlyList<StaleSentence> stale = [];
        try
        {
            using (var run = new ClientRun(factory, plan, replay, time, Publish))
            {
                await run.RunAsync(Greeted, cancellationToken);
            }

            var again = new SecondPlay(factory, plan, replay, time, new());
            foreach (var (id, first) in held.OrderBy(one => one.Key, StringComparer.Ordinal).ToArray())
            {
                var judged = Expect(await again.ConfirmCodesAsync(first, cancellationToken));
                var settled = SecondPlay.IsDoubtful(judged) ? await again.SettleAsync(judged, Expect, cancellationToken) : judged;
                held.TryRemove(id, out _);
                Keep(settled);
            }

            await ShrinkAsync(factory, plan, results, cancellationToken);
            if (client is not null && baseline is not null)
            {
                var played = await FixedCases.PlayAsync(baseline.Fixed(results, client.Version), again, new(), cancellationToken);
                // How much is left out is pinned for the ways and bodies that are played by default.
                stale = (plan.Ways == WaysPlayed.Every || plan.EveryBody ? baseline with { NotDeclared = null } : baseline).FindStale(
                    results, client, corpus.Cases, plan.Today, played);
            }
        }
        catch when (isBegun)
        {
            // What was to be played once more and was not stays what it is.
            foreach (var (_, first) in held.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                Keep(Expect(first));
            }

            audience.Tell(new ClientFinished(factory.Name, []));
            throw;
        }

        IReadOnlyList<UnusedWord> unused = client is null || !plan.IsWhole || !plan.Requirements.HasSince(Voids.IdleWord)
            ? []
            : Exercised.Unused(results, plan, client);
        string[] sentences = [.. stale.Select(one => one.Sentence)];
        audience.Tell(
            new ClientFinished(factory.Name, sentences) { Unused = unused, StaleLines = [.. stale.Select(one => one.Line)] });
        return (client, results, sentences, unused);

        void Greeted(ClientDescription? description)
        {
            client = description;
            isBegun = true;
            baseline = description is null ? baseline : baseline?.For(description.Version);
            var (played, left) = (plan.CasesFor(description).Count, plan.NotSelectedFor(description));
            progress.Begin(factory.Name, played);
            audience.Tell(new ClientStarted(factory.Name, factory.Label, description, played)
            {
                NotSelected = left.Count,
                KnownNotSelected = left.Count(one => baseline?.Entries.Any(entry => entry.Names(one.Id)) ?? false),
                Requirements = plan.Requirements.Name,
                Retired = plan.IsWhole && description is { IsWrapper: true } ? RetiredCases.CountOf(plan.Requirements) : 0,
            });
        }

        CaseResult Expect(CaseResult result) => client is null || baseline is null ? result : baseline.Apply(result, client, corpus.Cases);

        void Publish(CaseResult result)
        {
            var judged = Expect(result);
            if (SecondPlay.IsDoubtful(judged) || judged.WithBareCode is not null)
            {
                held[judged.Case.Id] = result;
            }
            else
            {
                Keep(judged);
            }
        }

        void Keep(CaseResult judged)
        {
            lock (results)
            {
                results.Add(judged);
            }

            progress.Judged(judged);
            audience.Tell(new CaseJudged(judged));
        }
    }

    private async Task ShrinkAsync(IClientFactory factory, RunPlan plan, List<CaseResult> results, CancellationToken cancellationToken)
    {
        foreach (var failed in results.Where(
            result => result.Case.Origin == Origin.Generated && result is { Verdict: Verdict.Fail, IsUnexpected: true })
            .OrderBy(result => result.Case.Id, StringComparer.Ordinal)
            .Take(MostShrunk)
            .ToArray())
        {
            var smallest = await Shrinker.ShrinkAsync(
                failed.Case, smaller => FailsAlikeAsync(factory, plan, failed, smaller, cancellationToken), cancellationToken);
            audience.Tell(new PayloadShrunk(factory.Name, failed.Case.Id, smallest));
        }
    }

    private async Task AwaitCornersAsync(
        IClientFactory factory, ClientDescription client, RunPlan plan, RunProgress progress, CancellationToken cancellationToken)
    {
        var (told, broken) = await new CornerWait(factory, plan, replay, time).RunAsync(client, cancellationToken);
        foreach (var result in broken)
        {
            progress.Beside(result);
            audience.Tell(new CaseJudged(result));
        }

        if (told is not null)
        {
            audience.Tell(told);
        }
    }

    /// <summary>True when a smaller case breaks one of the rules that the failed one breaks.</summary>
    private async Task<bool> FailsAlikeAsync(
        IClientFactory factory, RunPlan plan, CaseResult failed, Case smaller, CancellationToken cancellationToken)
    {
        CaseResult? seen = null;
        var one = plan with { Cases = [smaller], Jobs = 1, Shard = null };
        using var again = new ClientRun(factory, one, replay, time, result => seen = result);
        await again.RunAsync(_ => { }, cancellationToken);
        return seen is { Verdict: Verdict.Fail }
            && seen.Findings.Select(finding => finding.Rule.Id)
                .Intersect(failed.Findings.Select(finding => finding.Rule.Id), StringComparer.Ordinal)
                .Any();
    }
}
