using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Runs the cases of one client: on pooled drivers, and each case that may be retried on a driver of its own.</summary>
internal sealed class ClientRun : IDisposable
{
    private const int StartsBeforeGivingUp = 3;

    private readonly IClientFactory factory;
    private readonly RunPlan plan;
    private readonly CasePlayer player;
    private readonly Blame blame;
    private readonly PublishedVerdicts verdicts;
    private int failedStarts;
    private string? lastStartFault;

    /// <summary>Prepares a run.</summary>
    /// <param name="factory">The client.</param>
    /// <param name="plan">What is to be run.</param>
    /// <param name="replay">Answers the client.</param>
    /// <param name="time">Tells how long a step took.</param>
    /// <param name="publish">Told the result of each case, once.</param>
    /// <param name="attempts">Where attempts are told apart; runs of one client that go on side by side share it.</param>
    /// <param name="play">Which play of the cases it is, counted from 1: each has values of its own.</param>
    public ClientRun(
        IClientFactory factory,
        RunPlan plan,
        IReplayServer replay,
        TimeProvider time,
        Action<CaseResult> publish,
        AttemptRegister? attempts = null,
        int play = 1)
    {
        this.factory = factory;
        this.plan = plan;
        player = new(factory, plan, replay, time) { Attempts = attempts ?? new(), Play = play };
        blame = new(replay);
        verdicts = new(factory.Name, plan, player, blame, publish);
    }

    /// <summary>Runs the cases; each is published exactly once.</summary>
    /// <param name="greeted">Told what the driver said, or null when it cannot be used.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public async Task RunAsync(Action<ClientDescription?> greeted, CancellationToken cancellationToken)
    {
        IClientDriver first;
        try
        {
            first = await factory.StartAsync(cancellationToken);
        }
        catch (DriverFaultException fault)
        {
            greeted(null);
            foreach (var one in plan.CasesFor(null))
            {
                verdicts.Unasked(one, fault.Message);
            }

            return;
        }

        greeted(first.Client);
        List<Case> applicable = [.. plan.CasesFor(first.Client).Where(one => verdicts.IsToBePlayed(one, first.Client))];
        var alone = Parallel.ForEachAsync(
            applicable.Where(one => one.IsAlone),
            new ParallelOptions { MaxDegreeOfParallelism = plan.Jobs * 4, CancellationToken = cancellationToken },
            async (one, token) => await RunAloneAsync(one, isLast: false, token));
        await Task.WhenAll(alone, RunPooledAsync(new(applicable.Where(one => !one.IsAlone)), first, cancellationToken));

        await blame.ForgetStraysAsync(cancellationToken);
        foreach (var one in blame.Contested)
        {
            await RunAloneAsync(one, isLast: true, cancellationToken);
        }
    }

    /// <summary>Runs one case, while no other is open, on a driver that nobody else has.</summary>
    public async Task PlayAloneAsync(Case one, CancellationToken cancellationToken)
    {
        await blame.ForgetStraysAsync(cancellationToken);
        await RunAloneAsync(one, isLast: true, cancellationToken);
    }

    public void Dispose() => blame.Dispose();

    private Task RunPooledAsync(ConcurrentQueue<Case> queue, IClientDriver first, CancellationToken cancellationToken)
    {
        var processes = Math.Clamp(queue.Count, 1, plan.Jobs);
        return Task.WhenAll(Enumerable.Range(0, processes).Select(async process =>
        {
            Observation?[] last;
            await using (var slot = new DriverSlot(factory, process == 0 ? first : null))
            {
                var sharing = Enumerable.Range(0, first.Client.UnderWay).Select(_ => RunQueueAsync(queue, slot, cancellationToken));
                last = await Task.WhenAll(sharing);
            }

            blame.ContestLateFaults([.. last.OfType<Observation>()]);
            foreach (var observation in last)
            {
                verdicts.Conclude(observation, hasEnded: true);
            }
        }));
    }

    /// <summary>Runs cases on a driver that others share.</summary>
    /// <returns>What was seen of the last, which is judged when the driver has ended; null when there was none.</returns>
    private async Task<Observation?> RunQueueAsync(ConcurrentQueue<Case> queue, DriverSlot slot, CancellationToken cancellationToken)
    {
        Observation? before = null;
        while (queue.TryDequeue(out var one))
        {
            if (await ObserveSharedAsync(one, slot, cancellationToken) is not { } next)
            {
                continue;
            }

            // By now the driver has logged what it logs late, and a broken one logs no more.
            verdicts.Conclude(before, hasEnded: false);
            before = next.Fault is null ? next : null;
            verdicts.Conclude(next.Fault is null ? null : next, hasEnded: false);
        }

        return before;
    }

    private async Task<Observation?> ObserveSharedAsync(Case one, DriverSlot slot, CancellationToken cancellationToken)
    {
        if (await StartAsync(one, slot.GetAsync, cancellationToken) is not { } driver)
        {
            return null;
        }

        var observation = await ObserveAsync(one, driver, isOnlyOne: false, cancellationToken);
        if (observation is not { Fault: null })
        {
            await slot.DiscardAsync(driver);
            if (observation is not null)
            {
                blame.ContestFault(observation);
            }
        }

        return observation;
    }

    private async Task RunAloneAsync(Case one, bool isLast, CancellationToken cancellationToken)
    {
        if (await StartAsync(one, factory.StartAsync, cancellationToken) is not { } driver)
        {
            return;
        }

        Observation? observation;
        await using (driver)
        {
            observation = await ObserveAsync(one, driver, isLast, cancellationToken);
        }

        verdicts.Conclude(observation, hasEnded: true, isLast);
    }

    private async Task<IClientDriver?> StartAsync(
        Case one, Func<CancellationToken, Task<IClientDriver>> start, CancellationToken cancellationToken)
    {
        if (failedStarts >= StartsBeforeGivingUp)
        {
            verdicts.Unasked(one, $"the driver could not be started again: {lastStartFault}");
            return null;
        }

        try
        {
            return await start(cancellationToken);
        }
        catch (DriverFaultException fault)
        {
            Interlocked.Increment(ref failedStarts);
            lastStartFault = fault.Message;
            verdicts.Unasked(one, fault.Message);
            return null;
        }
        catch (Exception broken) when (CaseFault.Is(broken, cancellationToken))
        {
            verdicts.Broken(one, broken);
            return null;
        }
    }

    /// <summary>Plays a case. Requests without a value of any case are charged to it where it is the only one that is open.</summary>
    /// <returns>What was seen; null where the harness failed in it, which is its verdict then.</returns>
    private async Task<Observation?> ObserveAsync(Case one, IClientDriver driver, bool isOnlyOne, CancellationToken cancellationToken)
    {
        blame.Open(one);
        Observation? observation = null;
        Exception? fault = null;
        try
        {
            observation = await player.PlayAsync(one, driver, cancellationToken);
        }
        catch (Exception broken) when (CaseFault.Is(broken, cancellationToken))
        {
            fault = broken;
        }

        var strays = await blame.CloseAsync(one, isOnlyOne, cancellationToken);
        if (fault is not null && (isOnlyOne || !blame.IsContested(one)))
        {
            verdicts.Broken(one, fault);
        }

        return observation is null ? null : observation with { Strays = strays };
    }
}
