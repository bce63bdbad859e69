using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>One request of a client as it travelled: what the rules judge that need not know what went before it.</summary>
/// <param name="Received">The request as it came.</param>
/// <param name="Client">The client.</param>
/// <param name="Armed">The case.</param>
internal record SentRequest(ReceivedRequest Received, ClientDescription Client, ArmedCase Armed)
{
    private string? fault;
    private JsonReading? reading;

    /// <summary>Its number in the call or sign-in, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The host that the first request of the call names; null in a sign-in.</summary>
    public string? AskedHost { get; init; }

    /// <summary>True for a request that follows a redirect: it is judged by what it takes along alone.</summary>
    public bool IsRedirected => Number > 1 && Armed.Case.Redirect is not null;

    /// <summary>
    /// True when it went where the redirect leads: to the path that is nowhere else, whatever Host it still names, or to another host.
    /// </summary>
    public bool IsElsewhere => IsRedirected
        && (Received.Path.Contains(Armed.ClientId, StringComparison.Ordinal)
            || !string.Equals(Received.Headers.Find("Host"), AskedHost, StringComparison.OrdinalIgnoreCase));

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

    /// <summary>True for the start of a sign-in, or of a refresh by InitiateAuth.</summary>
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
    public bool IsHelper => SideCalls.Has(Operation);

    /// <summary>AuthParameters or ChallengeResponses, whichever the operation has.</summary>
    public JsonValue Parameters => Body[IsInitiate ? WireNames.AuthParameters : WireNames.ChallengeResponses];

    /// <summary>What stands before the paths of findings.</summary>
    public virtual string Place => $"request {Wording.Number(Number)}";

    /// <summary>The path of a member of the request.</summary>
    public string At(string member) => $"{Place} $.{member}";

    /// <summary>The path of an entry of AuthParameters or ChallengeResponses.</summary>
    public string AtParameter(string name) => At($"{(IsInitiate ? WireNames.AuthParameters : WireNames.ChallengeResponses)}.{name}");
}
