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
        var srp = new SrpReplies(dialogue, variant, known);
        var service = new ScriptedService(dialogue, srp, time);
        ExceptionDispatchInfo? broken = null;
        if (!await replay.TryArmAsync(dialogue.Armed, dialogue.Keys, Answer, cancellationToken))
        {
            return default;
        }

        var player = new DialoguePlayer(dialogue, service, driver, replay.Endpoint, limit, time);
        var steps = await player.PlayAsync(cancellationToken);
        await replay.DisarmAsync(dialogue.Armed, cancellationToken);
        broken?.Throw();
        return (new(dialogue, driver.Client, srp, steps), player.Fault);

        // The server would answer with a fault of its own, for which the client would be blamed.
        Answer Answer(ReceivedRequest request)
        {
            try
            {
                LearnedSecrets.OfRequest(dialogue.Armed, request, service.HasServed);
                return service.Answer(request);
            }
            catch (Exception thrown)
            {
                broken ??= ExceptionDispatchInfo.Capture(thrown);
                throw;
            }
        }
    }
}
