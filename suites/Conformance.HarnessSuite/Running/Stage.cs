using Conformance.Corpus;
using Conformance.HarnessSuite.Replay;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>A place for a run: the corpus, a replay server of its own, and a report that keeps what happened.</summary>
internal sealed class Stage : IReport, IAsyncDisposable
{
    private readonly EmbeddedReplayServer replay;
    private int inside;

    private Stage(EmbeddedReplayServer replay)
    {
        this.replay = replay;
    }

    public static CaseCorpus Corpus { get; } = CaseCorpus.Load(Repository.Root);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IReadOnlyList<IClientFactory> Degenerates { get; init; } = DegenerateClients.All;

    /// <summary>Reports that are told before this one.</summary>
    public IReadOnlyList<IReport> Others { get; set; } = [];

    /// <summary>How the run ended.</summary>
    public RunOutcome End => Events.OfType<RunFinished>().Single().Outcome;

    public Uri Endpoint => replay.Endpoint;

    public List<RunEvent> Events { get; } = [];

    public IReadOnlyList<CaseResult> Results => [.. Events.OfType<CaseJudged>().Select(judged => judged.Result)];

    public static async Task<Stage> OpenAsync(TimeProvider? clock = null, IReadOnlyList<IClientFactory>? degenerates = null) =>
        new(await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None))
        {
            Clock = clock ?? TimeProvider.System,
            Degenerates = degenerates ?? DegenerateClients.All,
        };

    /// <summary>The calls of the corpus, which clients of both profiles are judged on.</summary>
    public static IReadOnlyList<Case> Calls { get; } = [.. Corpus.Cases.Where(one => one is { Dialogue: null, IsForSdk: false })];

    /// <summary>The cases that patterns name, by other ways in only where a pattern says so.</summary>
    public static IReadOnlyList<Case> Cases(params string[] patterns) => Selection.Matching(
        [.. Corpus.Cases.Where(one => one.Way.Length == 0 || patterns.Any(pattern => pattern.Contains('@', StringComparison.Ordinal)))],
        patterns);

    public CaseResult ResultOf(string id) => Results.Single(result => result.Case.Id == id);

    public Task<RunOutcome> RunAsync(IReadOnlyList<Case> cases, params IClientFactory[] clients) =>
        RunAsync(new RunPlan(cases, clients) { ProofCases = [], Corpus = Stage.Corpus }, CancellationToken.None);

    /// <summary>Runs a plan with the self-proof's cases put in.</summary>
    public Task<RunOutcome> RunAsync(RunPlan plan, CancellationToken cancellationToken) =>
        new Runner(Corpus, replay, Clock, [.. Others, this]) { Degenerates = Degenerates }
            .RunAsync(plan with { ProofCases = SelfProof.CasesOf(Corpus) }, cancellationToken);

    /// <summary>Runs a plan; each time the client hangs, the time that a case has passes at once.</summary>
    public async Task<RunOutcome> RunAsync(RunPlan plan, StoppedClock clock, SemaphoreSlim hangs)
    {
        var run = RunAsync(plan, CancellationToken.None);
        while (await Task.WhenAny(run, hangs.WaitAsync()) != run)
        {
            clock.Advance(plan.CaseLimit);
        }

        return await run;
    }

    public void On(RunEvent happened)
    {
        Assert.That(Interlocked.Increment(ref inside), Is.EqualTo(1), "two events at once");
        Events.Add(happened);
        Interlocked.Decrement(ref inside);
    }

    public ValueTask DisposeAsync() => replay.DisposeAsync();
}
