using Conformance.Contract.Proofs.Srp;
using Conformance.Corpus.Signing;

namespace Conformance.Corpus.Dialogues;

/// <summary>Which of the two keys of a challenge name the user.</summary>
public enum IdentityKeys
{
    /// <summary>Those of the recording.</summary>
    AsRecorded,

    /// <summary>Neither.</summary>
    None,

    /// <summary>USERNAME alone.</summary>
    Username,

    /// <summary>USER_ID_FOR_SRP alone.</summary>
    UserIdForSrp,

    /// <summary>Both, with one value.</summary>
    Both,

    /// <summary>Both, and USER_ID_FOR_SRP is another name.</summary>
    Different,
}

/// <summary>What kind of body a reply has.</summary>
public enum ReplyKind
{
    /// <summary>ChallengeName with its parameters and a new Session.</summary>
    Challenge,

    /// <summary>An AuthenticationResult.</summary>
    Tokens,

    /// <summary>The secret of a new authenticator.</summary>
    SecretCode,

    /// <summary>The confirmation of a new authenticator.</summary>
    Verified,

    /// <summary>A payload as it stands in the corpus.</summary>
    Payload,
}

/// <summary>What the service replies in one turn.</summary>
public sealed record Reply
{
    /// <summary>What kind of body it has.</summary>
    public required ReplyKind Kind { get; init; }

    /// <summary>The payload class, which decides what is demanded of the client.</summary>
    public required PayloadClass Class { get; init; }

    /// <summary>The recording that the body is made from; null where there is none.</summary>
    public Case? Template { get; init; }

    /// <summary>The challenge's name; null when it is none.</summary>
    public string? Challenge { get; init; }

    /// <summary>The id of its form in the catalog; null for what is no challenge of it, and for a payload.</summary>
    public string? Form { get; init; }

    /// <summary>Which keys name the user.</summary>
    public IdentityKeys Identity { get; init; }

    /// <summary>The length of the Session in characters; 0 for none, null for that of the recording or none where it has none.</summary>
    public int? SessionLength { get; init; }

    /// <summary>What the Session ends in instead of letters of its own.</summary>
    public string SessionEnd { get; init; } = "";

    /// <summary>The corner into which an SRP value is driven.</summary>
    internal SrpCorner Corner { get; init; } = SrpCorner.None;

    /// <summary>The number that is written in another way than usual, and how; null for none.</summary>
    internal (string Parameter, SrpWriting Writing)? Written { get; init; }

    /// <summary>True when its proof cannot be told right from wrong, since nobody knows the number that is meant.</summary>
    internal bool IsUnprovable => Written is { Writing: SrpWriting.Negative };

    /// <summary>True when the service does the SRP arithmetic of this sign-in, so that its proof can be verified.</summary>
    public bool IsComputed => Challenge is "PASSWORD_VERIFIER" or "DEVICE_PASSWORD_VERIFIER" && Kind == ReplyKind.Challenge;

    /// <summary>True when nothing is wrong with it, so that it answers one request and no second one.</summary>
    public bool IsConforming => Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember;

    /// <summary>True when tokens of a refresh come with a new RefreshToken, where the operation is one that can bring it.</summary>
    public bool Rotates { get; init; }

    /// <summary>The error with which a refresh by one operation is refused, while the other gets the tokens; null for none.</summary>
    public RefusedRefresh? Refuses { get; init; }

    /// <summary>True when tokens of a refresh come with a new device, where the operation is one that can bring it.</summary>
    public bool BringsDevice { get; init; }

    /// <summary>True for a failure that lasts until a human does something: whoever repeats the request meets it again.</summary>
    public bool Lasts { get; init; }

    /// <summary>The parameter of a start that answers the challenge before it is asked, so that the next reply comes.</summary>
    internal string? SkippedBy { get; init; }

    /// <summary>The Status of VerifySoftwareToken.</summary>
    public string Status { get; init; } = "SUCCESS";

    /// <summary>Why the tokens must not pass; null for right ones.</summary>
    public FlawedTokens? Flawed { get; init; }

    /// <summary>How many seconds the tokens are good for; null for as long as those of the recording.</summary>
    public long? Lifetime { get; init; }

    /// <summary>How many seconds the ID token is good for; null for as long as the access token.</summary>
    public long? IdLifetime { get; init; }

    /// <summary>Claims of both tokens beside the usual ones, as JSON.</summary>
    public IReadOnlyDictionary<string, string> MoreClaims { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Members of ChallengeParameters that replace those of the recording.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What it is, in a word or two.</summary>
    public string Title => Challenge ?? Kind switch
    {
        ReplyKind.Tokens => "tokens",
        ReplyKind.SecretCode => "SecretCode",
        ReplyKind.Verified => Status,
        _ => Template!.Id,
    };
}

/// <summary>A refresh that is refused by the operation that asks for it.</summary>
/// <param name="IsBare">True for GetTokensFromRefreshToken, false for REFRESH_TOKEN_AUTH.</param>
/// <param name="Type">The type of the error.</param>
/// <param name="Message">Its message.</param>
public sealed record RefusedRefresh(bool IsBare, string Type, string Message);
