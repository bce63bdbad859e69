using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>One request of a client with what is known of the call or sign-in that it belongs to: what the request rules judge.</summary>
/// <param name="Received">The request as it came.</param>
/// <param name="Client">The client.</param>
/// <param name="Armed">The case.</param>
internal sealed record SentRequest(ReceivedRequest Received, ClientDescription Client, ArmedCase Armed)
{
    private string? fault;
    private JsonReading? reading;
    private IReadOnlyList<SentRequest>? chain;
    private IReadOnlyList<Played>? heard;

    /// <summary>Its number in the call or sign-in, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The sign-in; null for a call of profile sdk.</summary>
    public SignInSeen? SignIn { get; init; }

    /// <summary>How it was answered in the sign-in.</summary>
    public Played? Played { get; init; }

    /// <summary>The operation that it asks for; null when it names none.</summary>
    public string? Operation => RequestOperation.Of(Received);

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonReading? Reading => reading ??= fault is null ? JsonReading.TryRead(Received.Body, out fault) : null;

    /// <summary>Why the body is no JSON; null when it is.</summary>
    public string? Fault => Reading is null ? fault : null;

    /// <summary>The body when it is a JSON object, else an absent value.</summary>
    public JsonValue Body => Reading?.Root is { Kind: JsonKind.Object } root ? root : default;

    /// <summary>True when the body is a JSON object: nothing else is judged by its members.</summary>
    public bool IsReadable => Body.Kind == JsonKind.Object;

    /// <summary>True for a start of a sign-in, be it with a RefreshToken.</summary>
    public bool IsInitiate => IsReadable && Operation is WireNames.AdminInitiateAuth or WireNames.InitiateAuth;

    /// <summary>True for the answer to a challenge.</summary>
    public bool IsFollowUp => IsReadable && Operation is WireNames.AdminRespondToAuthChallenge or WireNames.RespondToAuthChallenge;

    /// <summary>True for a step of the set-up of an authenticator, which takes and gives a Session of its own.</summary>
    public bool IsSetUp => IsReadable && Operation is WireNames.AssociateSoftwareToken or WireNames.VerifySoftwareToken;

    /// <summary>True for a request of new tokens for a RefreshToken.</summary>
    public bool IsRefresh => (IsReadable && Operation == WireNames.GetTokensFromRefreshToken)
        || (IsInitiate && Body[WireNames.AuthFlow].Text is ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias);

    /// <summary>True for the start of a sign-in that is no refresh.</summary>
    public bool IsStart => IsInitiate && !IsRefresh;

    /// <summary>True for an operation of the administrator, which is signed and names the pool.</summary>
    public bool IsAdmin => Operation?.StartsWith("Admin", StringComparison.Ordinal) ?? false;

    /// <summary>True for an operation that clients call beside a sign-in.</summary>
    public bool IsHelper => ScriptedService.IsHelper(Operation);

    /// <summary>AuthParameters or ChallengeResponses, whichever the operation has.</summary>
    public JsonValue Parameters => Body[IsInitiate ? WireNames.AuthParameters : WireNames.ChallengeResponses];

    /// <summary>What stands before the paths of findings.</summary>
    public string Place => $"request {Wording.Number(Number)}";

    /// <summary>The sign-in as a script; null for a call of profile sdk.</summary>
    public Dialogue? Script => SignIn?.Dialogue.Script;

    /// <summary>The step of the sign-in in which it was sent.</summary>
    public SignInStep? Step => SignIn?.Steps.FirstOrDefault(step => step.Played.Any(one => ReferenceEquals(one, Played)));

    /// <summary>What a human gave in that step; null when nothing was given.</summary>
    public HumanAnswer? Given => Step?.Question.Given;

    /// <summary>What was asked before, since the sign-in was last started, without what clients call beside it.</summary>
    public IReadOnlyList<SentRequest> Chain => chain ??= FindChain();

    /// <summary>What of it was answered so that the client heard the whole answer.</summary>
    public IReadOnlyList<Played> Heard => heard ??= [.. Chain.Where(IsHeard).Select(one => one.Played!)];

    /// <summary>The last answer before this request that was no error; null when there was none.</summary>
    public Played? Before => Heard.LastOrDefault(one => one.Response is { Status: 200, Root.Kind: JsonKind.Object });

    /// <summary>The Session of that answer; null when it had none, as when it was empty.</summary>
    public string? DueSession =>
        Before?.Response.Root[WireNames.Session] is { Kind: JsonKind.String, RawString.IsEmpty: false } session ? session.Text : null;

    /// <summary>The challenge that waits for its answer; null when none does.</summary>
    public string? DueChallenge => Before is not { } last ? null
        : Challenge(last) ?? (RequestOperation.Of(last.Request) is WireNames.AssociateSoftwareToken or WireNames.VerifySoftwareToken
            ? Heard.Select(Challenge).LastOrDefault(name => name is not null)
            : null);

    /// <summary>True for a follow-up that answers the challenge that waits.</summary>
    public bool IsAnswer => IsFollowUp && DueChallenge is { } due && Body[WireNames.ChallengeName].IsText(due);

    /// <summary>The names that were told so far.</summary>
    public ToldNames Names => ToldNames.Of(Script!.Person, Heard);

    /// <summary>The path of a member of the request.</summary>
    public string At(string member) => $"{Place} $.{member}";

    /// <summary>The path of an entry of AuthParameters or ChallengeResponses.</summary>
    public string AtParameter(string name) => At($"{(IsInitiate ? WireNames.AuthParameters : WireNames.ChallengeResponses)}.{name}");

    // Who sends the same once more, while no human has done anything, has not heard: the answer was late, or it broke off.
    private bool IsHeard(SentRequest one) =>
        one.Played!.Answer is { Fault: WireFault.None or WireFault.SendBeyond } answer && answer.Delay == TimeSpan.Zero
        && !Chain.Append(this).Any(
            other => other.Number > one.Number
                && ReferenceEquals(other.Step, one.Step)
                && other.Received.Body.Span.SequenceEqual(one.Received.Body.Span));

    private static string? Challenge(Played one) =>
        one.Response.Root[WireNames.ChallengeName] is { Kind: JsonKind.String } name ? name.Text : null;

    private List<SentRequest> FindChain()
    {
        if (SignIn is null || IsStart)
        {
            return [];
        }

        var before = SignIn.Requests.Take(Number - 1)
            .Where(one => one.Played!.Turn != Replay.Played.BesideTheScript && !SignIn.Ignored.Contains(one.Played))
            .ToList();
        var start = before.FindLastIndex(one => one.IsStart);
        return start < 0 ? before : before[start..];
    }
}
