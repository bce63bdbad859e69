using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>One request of a client with what is known of the call or sign-in that it belongs to: what the request rules judge.</summary>
/// <param name="Received">The request as it came.</param>
/// <param name="Client">The client.</param>
/// <param name="Armed">The case.</param>
internal sealed record SentRequest(ReceivedRequest Received, ClientDescription Client, ArmedCase Armed)
{
    private readonly JsonReading? reading = JsonReading.TryRead(Received.Body, out _);
    private IReadOnlyList<Played>? chain;

    /// <summary>Its number in the call or sign-in, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The sign-in; null for a call of profile sdk.</summary>
    public SignInSeen? SignIn { get; init; }

    /// <summary>How it was answered in the sign-in.</summary>
    public Played? Played { get; init; }

    /// <summary>The operation that it asks for; null when it names none.</summary>
    public string? Operation => RequestOperation.Of(Received);

    /// <summary>The body when it is a JSON object, else an absent value.</summary>
    public JsonValue Body => reading?.Root is { Kind: JsonKind.Object } root ? root : default;

    /// <summary>True for a start of a sign-in, be it with a RefreshToken.</summary>
    public bool IsInitiate => Operation is WireNames.AdminInitiateAuth or WireNames.InitiateAuth;

    /// <summary>True for the answer to a challenge.</summary>
    public bool IsFollowUp => Operation is WireNames.AdminRespondToAuthChallenge or WireNames.RespondToAuthChallenge;

    /// <summary>True for a request of new tokens for a RefreshToken.</summary>
    public bool IsRefresh => Operation == WireNames.GetTokensFromRefreshToken
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
    public string Place => $"request {Number}";

    /// <summary>What was asked and answered before, since the sign-in was last started, without what clients call beside it.</summary>
    public IReadOnlyList<Played> Chain => chain ??= FindChain();

    /// <summary>The last answer before this request that was no error; null when there was none.</summary>
    public Played? Before => Chain.LastOrDefault(one => one.Response is { Status: 200, Root.HasValue: true });

    /// <summary>The Session of that answer; null when it had none.</summary>
    public string? DueSession => Before?.Response.Root[WireNames.Session] is { Kind: JsonKind.String } session ? session.Text : null;

    /// <summary>The challenge that waits for its answer; null when none does.</summary>
    public string? DueChallenge => Chain.LastOrDefault(one => one.Response.Root[WireNames.ChallengeName].Kind == JsonKind.String)?.Response.Root[WireNames.ChallengeName].Text;

    /// <summary>The names that were told so far.</summary>
    public ToldNames Names => ToldNames.Of(SignIn!.Dialogue.Script.Person, Chain);

    /// <summary>The path of a member of the request.</summary>
    public string At(string member) => $"{Place} $.{member}";

    /// <summary>The path of an entry of AuthParameters or ChallengeResponses.</summary>
    public string AtParameter(string name) => At($"{(IsInitiate ? WireNames.AuthParameters : WireNames.ChallengeResponses)}.{name}");

    private List<Played> FindChain()
    {
        if (SignIn is null || Played is null)
        {
            return [];
        }

        var before = SignIn.Played.TakeWhile(one => !ReferenceEquals(one, Played)).Where(one => one.Turn != Replay.Played.BesideTheScript).ToList();
        var start = before.FindLastIndex(one => new SentRequest(one.Request, Client, Armed).IsStart);
        return IsStart ? [] : start < 0 ? before : before[start..];
    }
}

/// <summary>Who the service said that the user is, in the answers of one sign-in.</summary>
/// <param name="Due">The name that the next request is to carry.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="Other">The other name, where one answer gave two; null otherwise.</param>
internal sealed record ToldNames(string Due, NameSource From, string? Other)
{
    /// <summary>Reads the answers in turn: USERNAME before USER_ID_FOR_SRP, what was told before where neither is there, and what was typed where nothing was told.</summary>
    public static ToldNames Of(Person person, IReadOnlyList<Played> chain)
    {
        var names = new ToldNames(person.Typed, NameSource.Typed, null);
        foreach (var one in chain)
        {
            var root = one.Response.Root;
            if (root[WireNames.ChallengeName].Kind != JsonKind.String)
            {
                continue;
            }

            var username = root[WireNames.ChallengeParameters][WireNames.Username];
            var userId = root[WireNames.ChallengeParameters][WireNames.UserIdForSrp];
            names = (username.Kind, userId.Kind) switch
            {
                (JsonKind.String, JsonKind.String) when username.Text != userId.Text => new(username.Text, NameSource.Username, userId.Text),
                (JsonKind.String, _) => new(username.Text, NameSource.Username, null),
                (_, JsonKind.String) => new(userId.Text, NameSource.UserIdForSrp, null),
                _ => names with { From = names.From == NameSource.Typed ? NameSource.Typed : NameSource.Remembered, Other = null },
            };
        }

        return names;
    }
}

/// <summary>Where the name that a request is to carry comes from.</summary>
internal enum NameSource
{
    /// <summary>No answer named the user.</summary>
    Typed,

    /// <summary>USERNAME of the last challenge.</summary>
    Username,

    /// <summary>USER_ID_FOR_SRP of the last challenge.</summary>
    UserIdForSrp,

    /// <summary>An earlier challenge; the last one names nobody.</summary>
    Remembered,
}
