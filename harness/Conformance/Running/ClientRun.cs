using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Judges one client: pooled drivers for ordinary cases, a driver of its own for each case that may be retried.</summary>
/// <param name="factory">The client.</param>
/// <param name="plan">What is to be run.</param>
/// <param name="replay">Answers the client.</param>
/// <param name="time">Tells how long a step took.</param>
/// <param name="publish">Told the result of each case, once.</param>
/// <param name="attempts">Where attempts are told apart; runs of one client that go on side by side share it.</param>
/// <param name="play">Which play of the cases it is, counted from 1: each has values of its own.</param>
internal sealed class ClientRun(
    IClientFactory factory,
    RunPlan plan,
    IReplayServer replay,
    TimeProvider time,
    Action<CaseResult> publish,
    AttemptRegister? attempts = null,
    int play = 1) : IDisposable
{
    private const int StartsBeforeGivingUp = 3;

    private readonly Blame blame = new(replay);
    private readonly CasePlayer player = new(factory, plan, replay, time) { Attempts = attempts ?? new(), Play = play };
    private int failedStarts;
    private string? lastStartFault;

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
                publish(Fault(one, fault.Message));
            }

            return;
        }

        greeted(first.Client);
        var applicable = new List<Case>();
        foreach (var one in plan.CasesFor(first.Client))
        {
            if (WhyNotPlayed(one, first.Client) is { } result)
            {
                publish(result);
            }
            else
            {
                applicable.Add(one);
            }
        }

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

    private CaseResult? WhyNotPlayed(Case one, ClientDescription client)
    {
        try
        {
            return plan.WhyNotApplicable(one, client) is { } why
                ? new(one, factory.Name, Verdict.NotApplicable, []) { Reason = why.Reason, NotDeclared = NotDeclared.Case(why.Word) }
                : null;
        }
        catch (Exception broken) when (CaseFault.Is(broken, CancellationToken.None))
        {
            return player.Broken(one, broken);
        }
    }

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

            foreach (var observation in last.OfType<Observation>())
            {
                if (observation.Driver.LateFault is not null && last.Count(other => other?.Driver == observation.Driver) > 1)
                {
                    // Any of them may be the one: each is judged again, alone.
                    blame.Contest(observation.Case);
                }

                Conclude(observation, hasEnded: true);
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
            if (await RunSharedAsync(one, slot, cancellationToken) is not { } next)
            {
                continue;
            }

            // By now the driver has logged what it logs late, and a broken one logs no more.
            Conclude(before, hasEnded: false);
            before = next.Fault is null ? next : null;
            Conclude(next.Fault is null ? null : next, hasEnded: false);
        }

        return before;
    }

    private async Task<Observation?> RunSharedAsync(Case one, DriverSlot slot, CancellationToken cancellationToken)
    {
        if (await StartAsync(one, slot.GetAsync, cancellationToken) is not { } driver)
        {
            return null;
        }

        var observation = await ObserveAsync(one, driver, isOnlyOne: false, cancellationToken);
        if (observation is not { Fault: null })
        {
            await slot.DiscardAsync(driver);
            if (observation is not null && driver.Client.Concurrent > 1)
            {
                // Several calls were under way, and any of them may have broken the driver: each is judged again, alone.
                blame.Contest(one);
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

        Conclude(observation, hasEnded: true, isLast);
    }

    private async Task<IClientDriver?> StartAsync(
        Case one, Func<CancellationToken, Task<IClientDriver>> start, CancellationToken cancellationToken)
    {
        if (failedStarts >= StartsBeforeGivingUp)
        {
            publish(Fault(one, $"the driver could not be started again: {lastStartFault}"));
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
            publish(Fault(one, fault.Message));
            return null;
        }
        catch (Exception broken) when (CaseFault.Is(broken, cancellationToken))
        {
            publish(player.Broken(one, broken));
            return null;
        }
    }

    /// <summary>Plays a case. Requests without a value of any case are charged to it where it is the only one that is open.</summary>
    /// <returns>What was seen; null where the harness failed in it, which is its verdict then.</returns>
    private async Task<Observation?> ObserveAsync(Case one, IClientDriver driver, bool isOnlyOne, CancellationToken cancellationToken)
    {
        blame.Open(one);
        Observation? observation = null;
        CaseResult? fault = null;
        try
        {
            observation = await player.PlayAsync(one, driver, cancellationToken);
        }
        catch (Exception broken) when (CaseFault.Is(broken, cancellationToken))
        {
            fault = player.Broken(one, broken);
        }

        var strays = await blame.CloseAsync(one, isOnlyOne, cancellationToken);
        if (fault is not null && (isOnlyOne || !blame.IsContested(one)))
        {
            publish(fault);
        }

        return observation is null ? null : observation with { Strays = strays };
    }

    /// <summary>Judges what was seen of a case and publishes the verdict, unless the case is to be run again.</summary>
    private void Conclude(Observation? seen, bool hasEnded, bool isLast = false)
    {
        using (seen?.Watch)
        {
            if (seen is not null && (isLast || !blame.IsContested(seen.Case)))
            {
                publish(Judge(seen, hasEnded));
            }
        }
    }

    private CaseResult Judge(Observation seen, bool hasEnded)
    {
        try
        {
            return seen.Conclude(factory.Name, hasEnded);
        }
        catch (Exception broken) when (CaseFault.Is(broken, CancellationToken.None))
        {
            return player.Broken(seen.Case, broken);
        }
    }

    private CaseResult Fault(Case one, string reason) => Observation.Faulty(one, factory.Name, reason);
}
