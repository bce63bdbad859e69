using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Recording;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Judges one client: pooled drivers for ordinary cases, a driver of its own for each case that may be retried.</summary>
internal sealed class ClientRun(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time, Action<CaseResult> publish) : IDisposable
{
    private const int StartsBeforeGivingUp = 3;

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Case> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Case> contested = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim closing = new(1, 1);
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
            foreach (var one in plan.Cases)
            {
                publish(Fault(one, fault.Message));
            }

            return;
        }

        greeted(first.Client);
        var applicable = new List<Case>();
        foreach (var one in plan.Cases)
        {
            if (SurfaceJudge.WhyNotApplicable(one, first.Client) is { } why)
            {
                publish(new(one, factory.Name, Verdict.NotApplicable, []) { Reason = why });
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

        await replay.TakeStraysAsync(cancellationToken);
        foreach (var one in contested.Values.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            await RunAloneAsync(one, isLast: true, cancellationToken);
        }
    }

    public void Dispose() => closing.Dispose();

    private Task RunPooledAsync(ConcurrentQueue<Case> queue, IClientDriver first, CancellationToken cancellationToken)
    {
        var processes = Math.Clamp(queue.Count, 1, plan.Jobs);
        return Task.WhenAll(Enumerable.Range(0, processes).Select(async process =>
        {
            await using var slot = new DriverSlot(factory, process == 0 ? first : null);
            await Task.WhenAll(Enumerable.Range(0, first.Client.Concurrent).Select(async _ =>
            {
                while (queue.TryDequeue(out var one))
                {
                    await RunSharedAsync(one, slot, cancellationToken);
                }
            }));
        }));
    }

    private async Task RunSharedAsync(Case one, DriverSlot slot, CancellationToken cancellationToken)
    {
        if (await StartAsync(one, slot.GetAsync, cancellationToken) is not { } driver)
        {
            return;
        }

        var (result, isBroken) = await ObserveAsync(one, driver, strays: null, cancellationToken);
        if (isBroken)
        {
            await slot.DiscardAsync(driver);
            if (driver.Client.Concurrent > 1)
            {
                // Several calls were under way, and any of them may have broken the driver: each is judged again, alone.
                contested[one.Id] = one;
            }
        }

        if (!contested.ContainsKey(one.Id))
        {
            publish(result);
        }
    }

    private async Task RunAloneAsync(Case one, bool isLast, CancellationToken cancellationToken)
    {
        if (await StartAsync(one, factory.StartAsync, cancellationToken) is not { } driver)
        {
            return;
        }

        await using (driver)
        {
            var (result, _) = await ObserveAsync(one, driver, isLast ? [] : null, cancellationToken);
            if (isLast || !contested.ContainsKey(one.Id))
            {
                publish(result);
            }
        }
    }

    private async Task<IClientDriver?> StartAsync(Case one, Func<CancellationToken, Task<IClientDriver>> start, CancellationToken cancellationToken)
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
    }

    /// <summary>
    /// Lets the driver make the call and judges what was seen. Requests without a value of any case are charged to this one where
    /// <paramref name="strays"/> is given, since it is then the only one open.
    /// </summary>
    private async Task<(CaseResult Result, bool IsBroken)> ObserveAsync(
        Case one, IClientDriver driver, List<ReceivedRequest>? strays, CancellationToken cancellationToken)
    {
        var armed = new ArmedCase(one, factory.Name);
        await replay.ArmAsync(armed, cancellationToken);
        open[one.Id] = one;
        var limit = one.IsAlone ? TimeSpan.FromSeconds(driver.Client.MaxSeconds) + Slack : plan.CaseLimit;
        using var inTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        var start = time.GetTimestamp();
        DriverAnswer? answer = null;
        DriverFaultException? fault = null;
        string? silence = null;
        try
        {
            answer = await driver.CallAsync(armed, replay.Endpoint, either.Token);
        }
        catch (DriverFaultException broken)
        {
            fault = broken;
            silence = broken.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            fault = new($"no outcome within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s") { Died = true };
            silence = fault.Message;
        }

        var elapsed = time.GetElapsedTime(start);
        var requests = await replay.DisarmAsync(armed, cancellationToken);
        await CloseAsync(one, strays, cancellationToken);

        if (fault is not null && (!fault.Died || requests.Count + (strays?.Count ?? 0) == 0))
        {
            var reason = SecretScrubber.Of(armed).Scrub(fault.Message);
            return (Fault(one, reason) with { Trace = new(armed, requests, Answer: null, driver.LogTail) }, true);
        }

        if (answer is { Unsupported: true })
        {
            return (Fault(one, $"the driver declares {one.Operation} and answers it as unsupported"), false);
        }

        var surfacing = new Surfacing(armed, driver.Client, requests) { Answer = answer, Silence = silence, Elapsed = elapsed, Strays = strays?.Count ?? 0 };
        return (SurfaceJudge.Judge(surfacing, factory.Name, driver.LogTail), fault is not null);
    }

    /// <summary>Charges requests without a value of any case to all that may have sent them, and takes the case from those.</summary>
    private async Task CloseAsync(Case one, List<ReceivedRequest>? strays, CancellationToken cancellationToken)
    {
        // One at a time: else a case could be closed between the moment in which another takes its stray and the one in which it charges it.
        await closing.WaitAsync(cancellationToken);
        try
        {
            var seen = await replay.TakeStraysAsync(cancellationToken);
            if (strays is not null)
            {
                strays.AddRange(seen);
            }
            else if (seen.Count > 0)
            {
                foreach (var suspect in open.Values)
                {
                    contested[suspect.Id] = suspect;
                }
            }

            open.TryRemove(one.Id, out _);
        }
        finally
        {
            closing.Release();
        }
    }

    private CaseResult Fault(Case one, string reason) => new(one, factory.Name, Verdict.HarnessFault, []) { Reason = reason };
}
