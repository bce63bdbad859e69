using System.Text;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Wire;

namespace Conformance.Replay;

/// <summary>Plays the service's part of a dialogue: the n-th request gets the n-th reply, whatever is wrong with it, since that is for the rules to say.</summary>
internal sealed class ScriptedService(ArmedDialogue dialogue, SrpReplies srp)
{
    private const int MostPlayed = 256;

    /// <summary>Operations that clients call beside a sign-in.</summary>
    private static readonly string[] Helpers =
        ["GetUser", "ConfirmDevice", "UpdateDeviceStatus", "RevokeToken", "GlobalSignOut", "GetDevice", "ForgetDevice", "ListDevices"];

    private readonly Lock turnTaking = new();
    private readonly List<Played> played = [];
    private int next;

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

    /// <summary>True for an operation that clients call beside a sign-in.</summary>
    public static bool IsHelper(string? operation) => Helpers.Contains(operation, StringComparer.Ordinal);

    /// <summary>Answers a request.</summary>
    public Answer Answer(ReceivedRequest request)
    {
        lock (turnTaking)
        {
            var (turn, answer) = Choose(request);
            if (played.Count < MostPlayed)
            {
                played.Add(new(turn, request, answer));
            }

            return answer;
        }
    }

    private (int Turn, Answer Answer) Choose(ReceivedRequest request)
    {
        var turns = dialogue.Script.Turns;
        if (IsHelper(RequestOperation.Of(request)))
        {
            return (Replay.Played.BesideTheScript, Helper(RequestOperation.Of(request)!));
        }

        if (next < turns.Count)
        {
            return srp.Compose(next, request, out var refusal) is { } values
                ? (next, ReplyBody.Write(dialogue, next++, RequestOperation.Of(request), values))
                : (next, Refusal("InvalidParameterException", refusal!));
        }

        // Who is refused and asks again is refused again; a Session that was used is used up.
        return turns[^1].Reply.IsConforming
            ? (turns.Count, Refusal("NotAuthorizedException", "Invalid session for the user, session can only be used once."))
            : (turns.Count, ReplyBody.Write(dialogue, turns.Count - 1, RequestOperation.Of(request), new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    private Answer Helper(string operation) => Ok(operation switch
    {
        "GetUser" => $$"""{"UserAttributes":[{"Name":"sub","Value":"{{CaseValues.RequestId(dialogue.Seed)}}"}],"Username":{{JsonText.Quote(dialogue.Script.Person.Username)}}}""",
        "ConfirmDevice" => """{"UserConfirmationNecessary":false}""",
        _ => "{}",
    });

    private static Answer Ok(string body) => new(200, [new(WireNames.ContentType, WireNames.AmzJson)], Encoding.UTF8.GetBytes(body));

    private Answer Refusal(string type, string message) => new(
        400,
        [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.ErrorTypeHeader, type + ":")],
        Encoding.UTF8.GetBytes($$"""{"__type":"{{type}}","message":"{{dialogue.Armed.Messages.Put(message)}}"}"""));
}

/// <summary>A request of a dialogue with what it got.</summary>
/// <param name="Turn">The turn that answered it; <see cref="BesideTheScript"/> for a helper, the number of turns behind the script's end.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Played(int Turn, ReceivedRequest Request, Answer Answer)
{
    public const int BesideTheScript = -1;

    private Response? response;

    /// <summary>The answer as the client reads it.</summary>
    public Response Response => response ??= Answer.ToReadableResponse();
}
