using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Plays one case on a driver: arms it, lets the client act, and keeps what was seen for the judgement.</summary>
/// <param name="factory">The client.</param>
/// <param name="plan">What the run is to do.</param>
/// <param name="replay">Answers the client.</param>
/// <param name="time">Tells how long it took.</param>
internal sealed class CasePlayer(IClientFactory factory, RunPlan plan, IReplayServer replay, TimeProvider time)
{
    private readonly Patience patience = new(plan);
    private readonly SignInStage stage = new(replay, time, plan.Known);

    /// <summary>Where attempts are told apart; runs of one client that go on side by side share it.</summary>
    public AttemptRegister Attempts { get; init; } = new();

    /// <summary>Which play of the cases it is, counted from 1: each has values of its own.</summary>
    public int Play { get; init; } = 1;

    private string Subject => Play == 1 ? factory.Name : string.Create(CultureInfo.InvariantCulture, $"{factory.Name}\nplay {Play}");

    public async Task<Observation> PlayAsync(Case one, IClientDriver driver, CancellationToken cancellationToken)
    {
        var start = time.GetUtcNow();
        var limit = patience.Of(one, driver.Client);
        var seen = driver is ISignInDriver signingIn && driver.Client.IsWrapper
            ? await SignInAsync(one, signingIn, limit, cancellationToken)
            : await CallAsync(one, driver, limit, cancellationToken);
        if (seen.Fault is { IsSilence: true })
        {
            patience.NoteSilence(one);
        }

        return seen with { Lookups = await replay.LookupsAsync(start, cancellationToken) };
    }

    /// <summary>The verdict of a case in which the harness failed.</summary>
    public CaseResult Broken(Case one, Exception broken) => CaseFault.Of(one, factory.Name, () => plan.Arm(one, Subject).Armed, broken);

    /// <summary>Lets the driver make a call.</summary>
    private async Task<Observation> CallAsync(Case one, IClientDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var armed = new ArmedCase(one, Subject, plan.Nonce);
        if (one.Reuses)
        {
            var before = new ArmedCase(one, $"{Subject}\nfirst call", plan.Nonce) { Handle = "k" + armed.ClientId };
            var first = await AskAsync(before, driver, limit, cancellationToken);
            if (first.Fault is not null)
            {
                return new(
                    driver,
                    null,
                    before,
                    first.Requests,
                    first.Fault,
                    (_, _) => throw new InvalidOperationException("A broken driver is not judged."));
            }

            armed = new(one, Subject, plan.Nonce, before);
        }

        var watch = driver.Log?.Watch(armed.Secrets);
        var (answer, fault, requests, elapsed) = await AskAsync(armed, driver, limit, cancellationToken);
        return new(driver, watch, armed, requests, fault, (strays, log) =>
        {
            if (answer is { Unsupported: true })
            {
                return Fault(one, $"the client declares {one.Operation}, and answers a call of it as unsupported");
            }

            var surfacing = new Surfacing(armed, driver.Client, requests)
            {
                Answer = answer,
                Silence = fault?.Message,
                Elapsed = elapsed,
                Strays = strays,
            };
            var form = plan.Forms?.OfCall(surfacing, replay.Endpoint);
            return SurfaceJudge.Judge(surfacing, factory.Name, log, plan.Requirements) with { Form = form };
        });
    }

    private async Task<(
        DriverAnswer? Answer, DriverFaultException? Fault, IReadOnlyList<ReceivedRequest> Requests, TimeSpan Elapsed)> AskAsync(
        ArmedCase armed, IClientDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
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
            fault = DriverFaultException.Silent(armed.Case.IsAlone ? null : limit);
        }

        var elapsed = time.GetElapsedTime(start);
        var requests = await replay.DisarmAsync(armed, cancellationToken);
        foreach (var request in requests)
        {
            LearnedSecrets.OfRequest(armed, request, _ => false);
        }

        return (answer, fault, requests, elapsed);
    }

    /// <summary>Lets the driver sign in, and answers what a human answers.</summary>
    private async Task<Observation> SignInAsync(Case one, ISignInDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var dialogue = plan.Arm(one, Subject);
        Attempts.Add(dialogue);
        if (dialogue.Beside is not null)
        {
            Attempts.Add(dialogue.Beside);
        }

        var watch = driver.Log?.Watch(dialogue.Armed.Secrets);
        var (seen, fault) = await stage.PlayAsync(dialogue, variant: null, driver, limit, cancellationToken);
        if (seen is null)
        {
            var reason = $"{replay.Name} has canned answers only, and a sign-in needs one that computes";
            return new(
                driver, watch, dialogue.Armed, [], null, (_, _) => new(one, factory.Name, Verdict.NotApplicable, []) { Reason = reason });
        }

        seen = seen with { IsOfAnotherCase = text => Attempts.OwnerBeside(dialogue, text) is not null };
        if (fault is null && seen.Beside is null && SrpInquiry.Unexplained(seen) is { Count: > 0 } unexplained)
        {
            seen = seen with { SrpFaults = await SrpInquiry.ExplainAsync(seen, unexplained, PlayAsync) };
        }

        return new(driver, watch, dialogue.Armed, [.. seen.AllPlayed.Select(played => played.Request)], fault, Judge);

        async Task<SignInSeen> PlayAsync(SrpVariant variant) =>
            (await stage.PlayAsync(dialogue, variant, driver, limit, cancellationToken)).Seen!;

        CaseResult Judge(IReadOnlyList<ReceivedRequest> strays, SeenLog log)
        {
            if (seen.WithBeside.Select(one => UnsupportedStep.Judge(one, factory.Name)).FirstOrDefault(one => one is not null)
                is { } unsupported)
            {
                return unsupported;
            }

            var form = plan.Forms?.OfSignIn(seen, replay.Endpoint);
            var judged = SignInJudge.Judge(seen with { Strays = strays }, factory.Name, log, plan.Requirements) with { Form = form };

            // A client that hands out what is another's fails by the rules; where they find nothing wrong, the driver did it.
            return Attempts.FindForeign(seen) is not { } mixedUp ? judged
                : judged.Verdict == Verdict.Fail ? judged with { Reason = mixedUp }
                : Fault(one, mixedUp);
        }
    }

    private CaseResult Fault(Case one, string reason) => Observation.Faulty(one, factory.Name, reason);
}
