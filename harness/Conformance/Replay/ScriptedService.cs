using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;

namespace Conformance.Replay;

/// <summary>
/// Plays the service's part of a dialogue: a request of the kind that is awaited gets the reply that waits, whatever else is wrong with it,
/// since that is for the rules to say. What becomes of any other is the <see cref="TurnTable"/>'s.
/// </summary>
internal sealed class ScriptedService(ArmedDialogue dialogue, SrpReplies srp, TimeProvider time)
{
    private const int MostPlayed = 256;

    private readonly Lock turnTaking = new();
    private readonly List<Played> played = [];
    private int next;
    private int farthest;
    private int opened;
    private int? left;
    private int? twin;
    private TaskCompletionSource? both;

    /// <summary>The turn that waits for its request; the number of turns when the script is over.</summary>
    public int Next
    {
        get
        {
            lock (turnTaking)
            {
                return next;
            }
        }
    }

    /// <summary>What was asked and answered so far.</summary>
    public IReadOnlyList<Played> Played
    {
        get
        {
            lock (turnTaking)
            {
                return [.. played];
            }
        }
    }

    /// <summary>True for a text that is a value in an answer.</summary>
    public bool HasServed(string text)
    {
        return Played.Any(one => Has(one.Response.Root));

        bool Has(JsonValue value) => value.Text == text || value.Children.ToList().Any(Has);
    }

    /// <summary>The client is asked for something: what it sends from now on repeats nothing.</summary>
    public void Open()
    {
        lock (turnTaking)
        {
            opened = played.Count;
        }
    }

    /// <summary>
    /// The client is asked for the same twice in the same moment: the turn that waits and the one behind it are for either request, and
    /// the first is answered when the second is in.
    /// </summary>
    public void OpenTwice()
    {
        lock (turnTaking)
        {
            opened = played.Count;
            twin = next + 1;
            both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Both were answered, by one request or by two.</summary>
    public void CloseTwice()
    {
        lock (turnTaking)
        {
            next = next == twin ? next + 1 : next;
            twin = null;
            both = null;
        }
    }

    /// <summary>Done when of what was asked for twice both requests are in, and at once where nothing was.</summary>
    public Task BothAreIn
    {
        get
        {
            lock (turnTaking)
            {
                return both?.Task ?? Task.CompletedTask;
            }
        }
    }

    public Answer Answer(ReceivedRequest request)
    {
        lock (turnTaking)
        {
            var one = Choose(request);
            if (played.Count < MostPlayed)
            {
                played.Add(one);
            }

            return one.Answer;
        }
    }

    private Played Choose(ReceivedRequest request)
    {
        if (RequestOperation.Of(request) is { } operation && SideCalls.Has(operation))
        {
            return new(Replay.Played.BesideTheScript, request, SideCalls.Answer(dialogue, operation));
        }

        var turns = dialogue.Script.Turns;
        var came = TurnTable.What(request);
        if (next == twin && came == turns[next].Awaits)
        {
            both?.TrySetResult();
        }
        else if (came is not Awaited.Start && RepeatedOf(request) is { } before)
        {
            return before with { Request = request };
        }

        if (next > 0 && next < turns.Count && turns[next - 1] is { Reply.Lasts: true } failed
            && came == failed.Awaits
            && played.Skip(opened).Any(one => one.Turn == next - 1))
        {
            return Reply(next - 1, request);
        }

        GoBack(request, came);
        if (next == turns.Count && !turns[^1].Reply.IsConforming && (came is null || came == turns[^1].Awaits))
        {
            // A client that asks again after a refusal is refused again.
            return new(turns.Count, request, ReplyBody.Write(
                dialogue,
                turns.Count - 1,
                RequestOperation.Of(request),
                new Dictionary<string,
                string>(StringComparer.Ordinal),
                time.GetUtcNow()));
        }

        Awaited? awaited = next < turns.Count ? turns[next].Awaits : null;
        var turning = came is { } known ? TurnTable.Of(awaited, known) : awaited is null ? Turning.Refused : Turning.Next;
        return turning switch
        {
            Turning.Next => Reply(next, request),
            Turning.Anew => StartAnew(request),
            Turning.Again when played.LastOrDefault(one => TurnTable.What(one.Request) == came && !one.IsOutOfTurn) is { } last =>
                last with { Request = request },
            _ => new(turns.Count, request, Refuse(came)) { IsOutOfTurn = true, AwaitedInstead = awaited },
        };
    }

    private Played Reply(int turn, ReceivedRequest request)
    {
        turn += IsAnswered(turn, request) ? 1 : 0;
        if (srp.Compose(turn, request, out var refusal) is not { } values)
        {
            return new(turn, request, Refusal("InvalidParameterException", refusal!));
        }

        next = turn + 1;
        while (next < farthest && next + 1 < dialogue.Script.Turns.Count && IsSpent(next))
        {
            next++;
        }

        farthest = Math.Max(farthest, next);
        if (dialogue.Script.Turns[turn].Reply.Refuses is { } refused
            && refused.IsBare == (RequestOperation.Of(request) == WireNames.GetTokensFromRefreshToken))
        {
            return new(turn, request, Refusal(refused.Type, refused.Message));
        }

        return new(turn, request, ReplyBody.Write(dialogue, turn, RequestOperation.Of(request), values, time.GetUtcNow()));
    }

    /// <summary>True for a challenge whose answer came along with the start.</summary>
    private bool IsAnswered(int turn, ReceivedRequest request) => dialogue.Script.Turns[turn].Reply.SkippedBy is { } parameter
        && (JsonReading.TryRead(request.Body, out _)?.Root ?? default)[WireNames.AuthParameters][parameter].HasValue;

    /// <summary>Starts the sign-in again: the turns that failed once do not fail again.</summary>
    private Played StartAnew(ReceivedRequest request)
    {
        left = next;
        return Reply(Math.Max(0, dialogue.Script.Turns.TakeWhile(turn => turn.Awaits == Awaited.Start).Count() - 1), request);
    }

    /// <summary>True for a turn whose reply made way for another try.</summary>
    private bool IsSpent(int turn) =>
        !dialogue.Script.Turns[turn].Reply.IsConforming && dialogue.Script.Turns[turn + 1].Awaits == dialogue.Script.Turns[turn].Awaits;

    /// <summary>
    /// Goes back to the sign-in that was left when another was started, where the client goes on with it: both are alive.
    /// </summary>
    private void GoBack(ReceivedRequest request, Awaited? came)
    {
        if (left is { } before && came is not (Awaited.Start or null))
        {
            left = null;
            if (before > next && !Belongs(request, next - 1) && Belongs(request, before - 1))
            {
                next = before;
            }
        }
    }

    /// <summary>True for a request that takes up what a turn replied.</summary>
    private bool Belongs(ReceivedRequest request, int turn)
    {
        var body = JsonReading.TryRead(request.Body, out _)?.Root ?? default;
        var reply = played.LastOrDefault(one => one.Turn == turn)?.Response.Root ?? default;
        return TurnTable.What(request) == Awaited.Refresh ? reply[WireNames.AuthenticationResult].HasValue
            : body[WireNames.Session].Text == reply[WireNames.Session].Text
                && (!body[WireNames.ChallengeName].HasValue || body[WireNames.ChallengeName].Text == reply[WireNames.ChallengeName].Text);
    }

    /// <summary>
    /// The request of which this one is the same once more, since the human last did something, although it had a good answer; null for
    /// none.
    /// </summary>
    private Played? RepeatedOf(ReceivedRequest request) => played.Skip(opened).LastOrDefault(one =>
        one.Turn >= 0 && one.Turn < dialogue.Script.Turns.Count && GoodAnswer.Is(one.Answer, dialogue.Script.Turns[one.Turn].Reply.Class)
        && RequestOperation.Of(one.Request) is { } operation
            && operation == RequestOperation.Of(request)
            && one.Request.Body.Span.SequenceEqual(request.Body.Span));

    // A Session that was used is used up.
    private Answer Refuse(Awaited? came) => Refusal(
        "NotAuthorizedException",
        came == Awaited.Refresh ? "Invalid Refresh Token." : "Invalid session for the user, session can only be used once.");

    private Answer Refusal(string type, string message) => new(
        400,
        [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.ErrorTypeHeader, type + ":")],
        Encoding.UTF8.GetBytes($$"""{"__type":"{{type}}","message":"{{dialogue.Armed.Messages.Put(message)}}"}"""));
}

/// <summary>A request of a dialogue with what it got.</summary>
/// <param name="Turn">The turn that answered it; <see cref="BesideTheScript"/> for a helper, the number of turns behind the script's end,
/// or out of turn.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Played(int Turn, ReceivedRequest Request, Answer Answer)
{
    public const int BesideTheScript = -1;

    private Response? response;

    /// <summary>True when it was refused since nothing waited for it.</summary>
    public bool IsOutOfTurn { get; init; }

    /// <summary>What was awaited when it was refused out of turn; null when nothing was.</summary>
    public Awaited? AwaitedInstead { get; init; }

    /// <summary>True for an answer that comes whole and without delay, so that no client can have missed it.</summary>
    public bool ArrivesAtOnce => Answer is { Fault: WireFault.None or WireFault.SendBeyond } answer && answer.Delay == TimeSpan.Zero;

    /// <summary>The answer as the client reads it.</summary>
    public Response Response => response ??= Answer.ToReadableResponse();
}
