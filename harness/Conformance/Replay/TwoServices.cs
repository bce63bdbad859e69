using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;

namespace Conformance.Replay;

/// <summary>
/// Plays the service's part of two sign-ins at one app client that are under way at the same time: each request goes to the sign-in that is
/// asked just then, or, where both are, to the one whose values it carries.
/// </summary>
/// <param name="dialogue">The first of the two.</param>
/// <param name="services">What plays each of them.</param>
/// <param name="time">Tells how long is waited.</param>
internal sealed class TwoServices(ArmedDialogue dialogue, IReadOnlyList<ScriptedService> services, TimeProvider time)
{
    // Longer than a client on a busy machine needs to send what it was asked for, and shorter than it waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Dictionary<int, TaskCompletionSource> waiting = [];
    private readonly HashSet<(int Turn, int Side)> came = [];
    private int missed;

    /// <summary>The sign-in that is asked; null while both are.</summary>
    public int? Asked { get; set; }

    /// <summary>How many answers were not held until the other sign-in had come as far.</summary>
    public int Missed => missed;

    public async Task<Answer> AnswerAsync(ReceivedRequest request)
    {
        // What is called beside a sign-in may come late, and takes no turn.
        var isBeside = SideCalls.Has(RequestOperation.Of(request));
        var asked = Asked;
        var side = isBeside ? SideOf(request) : asked ?? SideOf(request);
        var turn = services[side].Next;
        var answer = services[side].Answer(request);
        if (asked is null && !isBeside)
        {
            try
            {
                await BothAt(turn, side).WaitAsync(Patience, time);
            }
            catch (TimeoutException)
            {
                Interlocked.Increment(ref missed);
            }
        }

        return answer;
    }

    /// <summary>Notes that a side is at a turn; done when the other is there too, and at once where it comes there again.</summary>
    private Task BothAt(int turn, int side)
    {
        lock (gate)
        {
            if (!came.Add((turn, side)))
            {
                return Task.CompletedTask;
            }

            if (!waiting.TryGetValue(turn, out var both))
            {
                waiting[turn] = both = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            if (came.Contains((turn, 1 - side)))
            {
                both.SetResult();
            }

            return both.Task;
        }
    }

    /// <summary>
    /// Whose request it is: by the Session, else by what else the service gave out, else by the name; where these are of both, that of the
    /// one which is asked.
    /// </summary>
    private int SideOf(ReceivedRequest request)
    {
        var body = JsonReading.TryRead(request.Body, out _)?.Root ?? default;
        var parameters = body[WireNames.AuthParameters] is { HasValue: true } given ? given : body[WireNames.ChallengeResponses];
        string[] values =
        [
            body[WireNames.Session].Text,
            parameters[WireNames.ClaimSecretBlock].Text,
            body[WireNames.RefreshToken].Text,
            parameters[WireNames.RefreshTokenParameter].Text,
            body[WireNames.AccessToken].Text,

            // RevokeToken has its own name for a refresh token.
            body["Token"].Text,
            body[WireNames.DeviceKey].Text,
            parameters[WireNames.Username].Text,
        ];
        IReadOnlyDictionary<string, string>[] sides = [OwnValues.Of(dialogue), OwnValues.Of(dialogue.Beside!)];
        int[] owners =
        [
            .. values.Where(value => value.Length > 0)
                .Select(value => Array.FindIndex(sides, own => own.ContainsKey(value)))
                .Where(side => side >= 0)
                .Distinct(),
        ];
        return owners is [var owner] ? owner
            : Asked ?? (owners is [var first, ..] ? first : services[0].Next <= services[1].Next ? 0 : 1);
    }
}
