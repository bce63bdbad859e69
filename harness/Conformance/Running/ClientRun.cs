using System.Collections.Concurrent;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Recording;
using Conformance.Replay;
using Conformance.Snapshots;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Judges one client: pooled drivers for ordinary cases, a driver of its own for each case that may be retried.</summary>
internal sealed class ClientRun(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time, Action<CaseResult> publish) : IDisposable
{
    private const int StartsBeforeGivingUp = 3;

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Grinding = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Case> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Case> contested = new(StringComparer.Ordinal);
    private readonly SignInStage stage = new(replay, time, plan.KnownSrp);
    private readonly SemaphoreSlim closing = new(1, 1);
    private int failedStarts;
    private string? lastStartFault;

    /// <summary>Where attempts are told apart; runs of one client that go on side by side share it.</summary>
    public AttemptRegister Attempts { get; init; } = new();

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
            if (WhyNotApplicable(one, first.Client, plan) is { } why)
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
            await Task.WhenAll(Enumerable.Range(0, UnderWay(first.Client)).Select(async _ =>
            {
                while (queue.TryDequeue(out var one))
                {
                    await RunSharedAsync(one, slot, cancellationToken);
                }
            }));
        }));
    }

    /// <summary>How many cases one driver process takes at once: a sign-in is an attempt from its first step to its last.</summary>
    private static int UnderWay(ClientDescription client) => client.IsWrapper ? Math.Min(client.Concurrent, client.MaxAttempts) : client.Concurrent;

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
        open[one.Id] = one;
        var limit = (one.IsAlone ? TimeSpan.FromSeconds(driver.Client.MaxSeconds) + Slack : plan.CaseLimit)
            + (one.Dialogue is { IsDear: true } ? Grinding : TimeSpan.Zero);
        var observation = driver is ISignInDriver signingIn && driver.Client.IsWrapper
            ? await SignInAsync(one, signingIn, limit, cancellationToken)
            : await CallAsync(one, driver, limit, cancellationToken);
        await CloseAsync(one, strays, cancellationToken);
        var (armed, requests, fault) = (observation.Armed, observation.Requests, observation.Fault);
        if (fault is not null && (!fault.Died || requests.Count + (strays?.Count ?? 0) == 0))
        {
            var reason = SecretScrubber.Of(armed).Scrub(fault.Message);
            return (Fault(one, reason) with { Trace = new(SecretScrubber.SecretsOf(armed), requests, [], driver.LogTail) }, true);
        }

        return (observation.Judge(strays?.Count ?? 0, driver.LogTail), fault is not null);
    }

    /// <summary>Lets the driver make a call.</summary>
    private async Task<Observation> CallAsync(Case one, IClientDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var armed = new ArmedCase(one, factory.Name);
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
        return new(armed, requests, fault, (strays, log) =>
        {
            if (answer is { Unsupported: true })
            {
                return Fault(one, $"the driver declares {one.Operation} and answers it as unsupported");
            }

            var surfacing = new Surfacing(armed, driver.Client, requests) { Answer = answer, Silence = fault?.Message, Elapsed = elapsed, Strays = strays };
            return SurfaceJudge.Judge(surfacing, factory.Name, log) with { Form = plan.KeepsForms ? ClientForm.Of(surfacing, replay.Endpoint) : null };
        });
    }

    /// <summary>Lets the driver sign in, and answers what a human answers.</summary>
    private async Task<Observation> SignInAsync(Case one, ISignInDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var dialogue = new ArmedDialogue(one, plan.Script(one), factory.Name);
        Attempts.Add(dialogue);
        var (seen, fault) = await stage.PlayAsync(dialogue, variant: null, driver, limit, cancellationToken);
        if (seen is null)
        {
            return new(dialogue.Armed, [], null, (_, _) => new(one, factory.Name, Verdict.NotApplicable, []) { Reason = $"{replay.Name} has canned answers only, and a sign-in needs one that computes" });
        }

        if (fault is null && SrpInquiry.Unexplained(seen) is { Count: > 0 } unexplained)
        {
            var faults = await SrpInquiry.ExplainAsync(seen, unexplained, async variant => (await stage.PlayAsync(dialogue, variant, driver, limit, cancellationToken)).Seen!);
            seen = seen with { SrpFaults = faults };
        }

        return new(dialogue.Armed, [.. seen.Played.Select(played => played.Request)], fault, (strays, log) =>
            seen.Steps.FirstOrDefault(step => step.Answer is { IsUnsupported: true }) is { } step
                ? Fault(one, $"the driver declares what {step.Question.Operation} needs and answers it as unsupported")
            : Attempts.FindForeign(seen) is { } mixedUp ? Fault(one, mixedUp)
            : SignInJudge.Judge(seen with { Strays = strays }, factory.Name, log) with { Form = plan.KeepsForms ? ClientForm.Of(seen, replay.Endpoint) : null });
    }

    private static string? WhyNotApplicable(Case one, ClientDescription client, RunPlan plan) =>
        client.IsWrapper ? SignInJudge.WhyNotApplicable(plan.Script(one), client) : SurfaceJudge.WhyNotApplicable(one, client);

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

    /// <summary>What was seen in one case, before it is judged.</summary>
    /// <param name="Armed">The case with its secrets.</param>
    /// <param name="Requests">What the client asked.</param>
    /// <param name="Fault">What the driver did wrong; null when nothing.</param>
    /// <param name="Judge">Judges it, with the number of strays and the driver's log.</param>
    private sealed record Observation(ArmedCase Armed, IReadOnlyList<ReceivedRequest> Requests, DriverFaultException? Fault, Func<int, string, CaseResult> Judge);
}
