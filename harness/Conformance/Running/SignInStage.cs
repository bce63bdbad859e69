using System.Runtime.ExceptionServices;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Where sign-ins are played: the service's part on a replay server, the human's part on a driver.</summary>
internal sealed class SignInStage(IReplayServer replay, TimeProvider time, KnownSignIns? known = null)
{
    // Longer than it takes to send another request, and shorter than a client waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Plays a dialogue once.</summary>
    /// <param name="dialogue">The dialogue.</param>
    /// <param name="variant">The mathematics by which the service makes B; null for Cognito's.</param>
    /// <param name="driver">The client's driver.</param>
    /// <param name="limit">How long a step may take.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What was seen, or nothing where the replay server has canned answers only; and what the driver did wrong.</returns>
    public async Task<(SignInSeen? Seen, DriverFaultException? Fault)> PlayAsync(
        ArmedDialogue dialogue, SrpVariant? variant, ISignInDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (dialogue.Beside is not null)
        {
            return await PlayTwoAsync(dialogue, driver, limit, cancellationToken);
        }

        var part = new Part(dialogue, new(dialogue, variant, known), driver, replay.Endpoint, limit, time);
        ExceptionDispatchInfo? broken = null;
        if (!await replay.TryArmAsync(
            dialogue.Armed,
            dialogue.Keys,
            Guarded(dialogue, part.Service.HasServed, Answer, thrown => broken ??= thrown),
            cancellationToken))
        {
            return default;
        }

        await foreach (var _ in part.Player.PlayAsync(cancellationToken))
        {
            // Each step is asked when the one before it has its answer.
        }

        await replay.DisarmAsync(dialogue.Armed, cancellationToken);
        broken?.Throw();
        return (part.Seen(driver), part.Player.Fault);

        async Task<Answer> Answer(ReceivedRequest request)
        {
            var answer = part.Service.Answer(request);
            try
            {
                await part.Service.BothAreIn.WaitAsync(Patience, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Whoever asks once for both is answered all the same.
            }

            return answer;
        }
    }

    /// <summary>Plays two sign-ins: step by step in turn, both in the same moment, or one behind the other.</summary>
    private async Task<(SignInSeen? Seen, DriverFaultException? Fault)> PlayTwoAsync(
        ArmedDialogue dialogue, ISignInDriver driver, TimeSpan limit, CancellationToken cancellationToken)
    {
        var (own, beside) = (new SrpReplies(dialogue, variant: null, known), new SrpReplies(dialogue.Beside!, variant: null, known));
        (own.Beside, beside.Beside) = (beside, own);
        Part[] parts =
        [
            new(dialogue, own, driver, replay.Endpoint, limit, time),
            new(dialogue.Beside!, beside, driver, replay.Endpoint, limit, time),
        ];
        var services = new TwoServices(dialogue, [.. parts.Select(part => part.Service)], time);
        ExceptionDispatchInfo? broken = null;
        if (!await replay.TryArmAsync(
            dialogue.Armed,
            dialogue.Keys.Concat(dialogue.Beside!.Keys).Distinct(StringComparer.Ordinal),
            Guarded(dialogue, text => parts.Any(part => part.Service.HasServed(text)), services.AnswerAsync, thrown => broken ??= thrown),
            cancellationToken))
        {
            return default;
        }

        await using var first = parts[0].Player.PlayAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var second = parts[1].Player.PlayAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        IAsyncEnumerator<SignInStep>[] sides = [first, second];
        bool[] goesOn = [true, true];

        // Starts of one user cannot be told apart, so that the second waits for the first.
        var isBound = dialogue.Script.Person != dialogue.Beside!.Script.Person;
        while (goesOn.Contains(true) && parts.All(part => part.Player.Fault is null))
        {
            if (dialogue.Script.Beside == Beside.Overlapping && isBound && !goesOn.Contains(false))
            {
                services.Asked = null;
                goesOn = await Task.WhenAll(sides.Select(side => side.MoveNextAsync().AsTask()));
                continue;
            }

            for (var side = 0; side < sides.Length; side++)
            {
                services.Asked = side;
                do
                {
                    goesOn[side] = goesOn[side] && await sides[side].MoveNextAsync();
                }
                while (goesOn[side] && dialogue.Script.Beside == Beside.Behind);
            }

            isBound = true;
        }

        await replay.DisarmAsync(dialogue.Armed, cancellationToken);
        broken?.Throw();
        return (
            parts[0].Seen(driver) with { Beside = parts[1].Seen(driver), NotOverlapped = services.Missed },
            parts[0].Player.Fault ?? parts[1].Player.Fault);
    }

    // The server would answer with a fault of its own, for which the client would be blamed.
    private static Func<ReceivedRequest, Task<Answer>> Guarded(
        ArmedDialogue dialogue,
        Func<string, bool> hasServed,
        Func<ReceivedRequest, Task<Answer>> answer,
        Action<ExceptionDispatchInfo> broken) => async request =>
        {
            try
            {
                LearnedSecrets.OfRequest(dialogue.Armed, request, hasServed);
                return await answer(request);
            }
            catch (Exception thrown)
            {
                broken(ExceptionDispatchInfo.Capture(thrown));
                throw;
            }
        };

    /// <summary>What is needed to play one sign-in.</summary>
    private sealed class Part(
        ArmedDialogue dialogue, SrpReplies srp, ISignInDriver driver, Uri endpoint, TimeSpan limit, TimeProvider time)
    {
        public ScriptedService Service { get; } = new(dialogue, srp, time);

        public DialoguePlayer Player => field ??= new(dialogue, Service, driver, endpoint, limit, time);

        public SignInSeen Seen(ISignInDriver of) => new(dialogue, of.Client, srp, Player.Steps);
    }
}
