using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Snapshots;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Judges one client: pooled drivers for ordinary cases, a driver of its own for each case that may be retried.</summary>
internal sealed class ClientRun(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time, Action<CaseResult> publish) : IDisposable
{
    private const int StartsBeforeGivingUp = 3;

    private readonly ConcurrentDictionary<string, Case> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Case> contested = new(StringComparer.Ordinal);
    private readonly SignInStage stage = new(replay, time, plan.Known);
    private readonly SemaphoreSlim closing = new(1, 1);
    private int failedStarts;
    private string? lastStartFault;

    /// <summary>Where attempts are told apart; runs of one client that go on side by side share it.</summary>
    public AttemptRegister Attempts { get; init; } = new();

    /// <summary>Which play of the cases it is, counted from 1: each has values of its own.</summary>
    public int Play { get; init; } = 1;

    private string Subject => Play == 1 ? factory.Name : string.Create(CultureInfo.InvariantCulture, $"{factory.Name}\nplay {Play}");

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
            if (plan.WhyNotApplicable(one, first.Client) is { } why)
            {
                publish(new(one, factory.Name, Verdict.NotApplicable, []) { Reason = why.Reason, NotDeclared = NotDeclared.Case(why.Word) });
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

    /// <summary>Runs one case, while no other is open, on a driver that nobody else has.</summary>
    public async Task PlayAloneAsync(Case one, CancellationToken cancellationToken)
    {
        await replay.TakeStraysAsync(cancellationToken);
        await RunAloneAsync(one, isLast: true, cancellationToken);
    }

    public void Dispose() => closing.Dispose();

    private Task RunPooledAsync(ConcurrentQueue<Case> queue, IClientDriver first, CancellationToken cancellationToken)
    {
        var processes = Math.Clamp(queue.Count, 1, plan.Jobs);
        return Task.WhenAll(Enumerable.Range(0, processes).Select(async process =>
        {
            Observation?[] last;
            await using (var slot = new DriverSlot(factory, process == 0 ? first : null))
            {
                last = await Task.WhenAll(Enumerable.Range(0, first.Client.UnderWay).Select(_ => RunSharedAsync(queue, slot, cancellationToken)));
            }

            foreach (var observation in last.OfType<Observation>())
            {
                if (observation.Driver.LateFault is not null && last.Count(other => other?.Driver == observation.Driver) > 1)
                {
                    // Any of them may be the one: each is judged again, alone.
                    contested[observation.Case.Id] = observation.Case;
                }

                Close(observation, hasEnded: true);
            }
        }));
    }

    /// <summary>Runs cases on a driver that others share.</summary>
    /// <returns>What was seen of the last, which is judged when the driver has ended; null when there was none.</returns>
    private async Task<Observation?> RunSharedAsync(ConcurrentQueue<Case> queue, DriverSlot slot, CancellationToken cancellationToken)
    {
        Observation? before = null;
        while (queue.TryDequeue(out var one))
        {
            if (await RunSharedAsync(one, slot, cancellationToken) is not { } next)
            {
                continue;
            }

            // By now the driver has logged what it logs late, and a broken one logs no more.
            Close(before, hasEnded: false);
            before = next.Fault is null ? next : null;
            Close(next.Fault is null ? null : next, hasEnded: false);
        }

        return before;
    }

    private async Task<Observation?> RunSharedAsync(Case one, DriverSlot slot, CancellationToken cancellationToken)
    {
        if (await StartAsync(one, slot.GetAsync, cancellationToken) is not { } driver)
        {
            return null;
        }

        var observation = await ObserveAsync(one, driver, strays: null, cancellationToken);
        if (observation.Fault is not null)
        {
            await slot.DiscardAsync(driver);
            if (driver.Client.Concurrent > 1)
            {
                // Several calls were under way, and any of them may have broken the driver: each is judged again, alone.
                contested[one.Id] = one;
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

        Observation observation;
        await using (driver)
        {
            observation = await ObserveAsync(one, driver, isLast ? [] : null, cancellationToken);
        }

        Close(observation, hasEnded: true, isLast);
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
    /// Lets the driver make the call. Requests without a value of any case are charged to this one where <paramref name="strays"/> is
    /// given, since it is then the only one open.
    /// </summary>
    private async Task<Observation> ObserveAsync(
        Case one, IClientDriver driver, List<ReceivedRequest>? strays, CancellationToken cancellationToken)
    {
        open[one.Id] = one;
        var limit = plan.LimitOf(one, driver.Client);
        var observation = driver is ISignInDriver signingIn && driver.Client.IsWrapper
            ? await SignInAsync(one, signingIn, limit, cancellationToken)
            : await CallAsync(one, driver, limit, cancellationToken);
        await CloseAsync(one, strays, cancellationToken);
        return observation with { Strays = strays?.Count ?? 0 };
    }

    /// <summary>Judges what was seen of a case and publishes the verdict, unless the case is to be run again.</summary>
    private void Close(Observation? seen, bool hasEnded, bool isLast = false)
    {
        using (seen?.Watch)
        {
            if (seen is not null && (isLast || !contested.ContainsKey(seen.Case.Id)))
            {
                publish(seen.Conclude(factory.Name, hasEnded));
            }
        }
    }

    /// <summary>Lets the driver make a call.</summary>
    private async Task<Observation> CallAsync(Case one, IClientDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var armed = new ArmedCase(one, Subject, plan.Nonce);
        var watch = driver.Log?.Watch(armed.Secrets);
        await replay.ArmAsync(armed, cancellationToken);
        using var inTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        var start = time.GetTimestamp();
        DriverAnswer? answer = null;
        DriverFaultException? fault = null;
        try
        {
            answer = await driver.CallAsync(armed, replay.Endpoint, either.Token);
        }
        catch (DriverFaultException broken)
        {
            fault = broken;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            fault = DriverFaultException.Silent(limit);
        }

        var elapsed = time.GetElapsedTime(start);
        var requests = await replay.DisarmAsync(armed, cancellationToken);
        return new(driver, watch, armed, requests, fault, (strays, log) =>
        {
            if (answer is { Unsupported: true })
            {
                return Fault(one, $"the client declares {one.Operation}, and answers a call of it as unsupported");
            }

            var surfacing = new Surfacing(armed, driver.Client, requests) { Answer = answer, Silence = fault?.Message, Elapsed = elapsed, Strays = strays };
            return SurfaceJudge.Judge(surfacing, factory.Name, log) with { Form = plan.KeepsForms ? ClientForm.Of(surfacing, replay.Endpoint) : null };
        });
    }

    /// <summary>Lets the driver sign in, and answers what a human answers.</summary>
    private async Task<Observation> SignInAsync(Case one, ISignInDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var dialogue = plan.Arm(one, Subject);
        Attempts.Add(dialogue);
        var watch = driver.Log?.Watch(dialogue.Armed.Secrets);
        var (seen, fault) = await stage.PlayAsync(dialogue, variant: null, driver, limit, cancellationToken);
        if (seen is null)
        {
            return new(driver, watch, dialogue.Armed, [], null, (_, _) => new(one, factory.Name, Verdict.NotApplicable, []) { Reason = $"{replay.Name} has canned answers only, and a sign-in needs one that computes" });
        }

        seen = seen with { IsOfAnotherCase = text => Attempts.OwnerBeside(dialogue, text) is not null };
        if (fault is null && SrpInquiry.Unexplained(seen) is { Count: > 0 } unexplained)
        {
            var faults = await SrpInquiry.ExplainAsync(seen, unexplained, async variant => (await stage.PlayAsync(dialogue, variant, driver, limit, cancellationToken)).Seen!);
            seen = seen with { SrpFaults = faults };
        }

        return new(driver, watch, dialogue.Armed, [.. seen.Played.Select(played => played.Request)], fault, (strays, log) =>
            UnsupportedStep.Judge(seen, factory.Name) is { } unsupported ? unsupported
            : Attempts.FindForeign(seen) is { } mixedUp ? Fault(one, mixedUp)
            : SignInJudge.Judge(seen with { Strays = strays }, factory.Name, log) with { Form = plan.KeepsForms ? ClientForm.Of(seen, replay.Endpoint) : null });
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

    private CaseResult Fault(Case one, string reason) => Observation.Faulty(one, factory.Name, reason);
}
