using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs.Srp;
using Conformance.Corpus.Signing;

namespace Conformance.Corpus.Dialogues;

/// <summary>How a sign-in starts; a client maps it to its AuthFlow.</summary>
public enum SignInFlow
{
    /// <summary>With the password itself.</summary>
    Password,

    /// <summary>With an SRP proof of the password.</summary>
    Srp,

    /// <summary>With the challenges of the pool's own Lambda.</summary>
    Custom,

    /// <summary>By a choice among first factors.</summary>
    Choice,
}

/// <summary>A sign-in as a script: who signs in and how, and what the service replies to each request in turn.</summary>
public sealed record Dialogue
{
    private const int MostTold = 6;

    /// <summary>How the sign-in starts.</summary>
    public required SignInFlow Flow { get; init; }

    /// <summary>Who signs in.</summary>
    public required Person Person { get; init; }

    /// <summary>What the service replies, in turn. Behind the last reply it refuses the Session.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>True when the app client has a secret, so that requests need a SECRET_HASH.</summary>
    public bool HasSecret { get; init; }

    /// <summary>True when a custom flow starts with the password; every other flow has it anyhow.</summary>
    public bool HasPassword { get; init; }

    /// <summary>What the password ends in.</summary>
    public string PasswordEnd { get; init; } = "";

    /// <summary>True when ClientMetadata is given to the sign-in.</summary>
    public bool HasMetadata { get; init; }

    /// <summary>True when ClientMetadata of its own is given with each answer and each refresh.</summary>
    public bool AddsMetadata { get; init; }

    /// <summary>True when the caller tells what it knows of the user's device.</summary>
    public bool HasContext { get; init; }

    /// <summary>True when the credentials to sign with are temporary, and come with a session token.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>True when the sign-ins share what the client keeps on a device.</summary>
    public bool HasMemory { get; init; }

    /// <summary>True when a fresh object answers each challenge.</summary>
    public bool Resumes { get; init; }

    /// <summary>True when it is played only to a client of which one object serves all attempts.</summary>
    public bool IsShared { get; init; }

    /// <summary>True when the user signs in from a remembered device.</summary>
    public bool HasDevice { get; init; }

    /// <summary>The first factor that the user prefers; null when none is.</summary>
    public string? Preferred { get; init; }

    /// <summary>The time that the client is to take for the present; null for the real one.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>How far the client's clock is ahead of the service's, where the client is told what to take for the present.</summary>
    public TimeSpan Skew { get; init; }

    /// <summary>True when the sign-in starts with the Session that ConfirmSignUp gave.</summary>
    public bool HasSignUp { get; init; }

    /// <summary>The <c>iss</c> of the tokens.</summary>
    public string Issuer { get; init; } = CaseValues.Issuer;

    /// <summary>The sign-in that another user, or the same once more, makes beside it; null for none.</summary>
    public Dialogue? Other { get; init; }

    /// <summary>How the other sign-in lies to this one.</summary>
    public Beside Beside { get; init; }

    /// <summary>
    /// Whether ConfirmDevice answers that the user has yet to agree to the device; null in a script that is not about that.
    /// </summary>
    public bool? AsksForDevice { get; init; }

    /// <summary>True when the client is asked to sign out at the end.</summary>
    public bool SignsOut { get; init; }

    /// <summary>What the service does when it is told that the user signs out.</summary>
    public SignOutAnswer SignOut { get; init; }

    /// <summary>The script in a line: how the user signs in, and what the service replies.</summary>
    public string Title
    {
        get
        {
            var replies = Turns.Select(turn => turn.Reply.Title).ToArray();
            var shown = replies.Length <= MostTold ? replies : [.. replies[..MostTold], $"and {replies.Length - MostTold} more"];
            return $"sign-in by {FlowWord()}{(Person.HasAlias ? " with an alias" : "")}{(HasSecret ? " and a client secret" : "")}: "
                + $"{string.Join(", then ", shown)}"
                + Company();
        }
    }

    private string Company() => Other is null ? "" : $"; {(Other.Person == Person ? "the same user" : "another user")} " + Beside switch
    {
        Beside.Overlapping => "in the same moment",
        Beside.Behind => "behind it",
        _ => "in turn",
    };

    /// <summary>The capabilities without which the script cannot be played.</summary>
    public IEnumerable<string> Needs =>
    [
        .. HasSecret ? ["clientSecret"] : (string[])[],
        .. HasMetadata || AddsMetadata ? ["clientMetadata"] : (string[])[],
        .. HasContext ? ["contextData"] : (string[])[],
        .. HasSignUp ? ["signUpSession"] : (string[])[],
        .. HasMemory ? ["memory"] : (string[])[],
        .. Resumes ? ["resume"] : (string[])[],
        .. IsShared || RefreshesAtOnce ? ["shared"] : (string[])[],
        .. HasDevice || AsksForDevice is not null ? ["device"] : (string[])[],
        .. Now is not null ? ["clock"] : (string[])[],
        .. SignsOut ? ["signOut"] : (string[])[],
        .. Flawed.Any() ? ["verify"] : (string[])[],
        .. Turns.Any(turn => turn.Awaits == Awaited.Refresh) ? ["refresh"] : (string[])[],
        .. Turns.Any(turn => turn.Awaits == Awaited.Associate) ? ["totpSetup"] : (string[])[],
    ];

    /// <summary>True when new tokens are asked for twice in the same moment, of one object.</summary>
    internal bool RefreshesAtOnce => Turns.Any(turn => turn.Input?.Kind == InputKind.RefreshTwice);

    /// <summary>What a client has to hand out to be judged by the script: a token that it shows nobody may be of any kind.</summary>
    public IEnumerable<string> NeedsShown =>
    [
        .. Flawed.Any(tokens => tokens.OfAccess) ? ["tokens.accessToken"] : (string[])[],
        .. Flawed.Any(tokens => tokens.OfId) ? ["tokens.idToken"] : (string[])[],
    ];

    private IEnumerable<FlawedTokens> Flawed => Turns.Select(turn => turn.Reply.Flawed).OfType<FlawedTokens>();

    /// <summary>The capabilities of which it shows something, beside those that it needs.</summary>
    internal IEnumerable<string> Shows => Turns.Any(turn => turn.Input?.Kind == InputKind.WrongCode) ? ["retry"] : [];

    /// <summary>How the sign-in starts, in the protocol's word.</summary>
    /// <param name="protocol">The version of the protocol: in the first a custom sign-in with a password is the one that starts with
    /// SRP.</param>
    internal string FlowWord(int protocol = 2) =>
        this is { Flow: SignInFlow.Custom, HasPassword: true } && protocol > 1 ? "customSrp" : Flow.ToString().ToLowerInvariant();

    /// <summary>
    /// True when the service draws until a number stands in its corner, which on a busy machine takes longer than a step may.
    /// </summary>
    internal bool IsDear => Turns.Any(turn => turn.Reply.Corner != SrpCorner.None);

    /// <summary>The challenges that the client has to answer: those behind which the script goes on.</summary>
    public IEnumerable<string> Answered => Turns.SkipLast(1)
        .Select(turn => turn.Reply.Challenge)
        .OfType<string>()
        .Where(name => ChallengeCatalog.Names.Contains(name, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);
}

/// <summary>How a second sign-in lies to the first.</summary>
public enum Beside
{
    /// <summary>A step of each in turn.</summary>
    InTurn,

    /// <summary>Both are under way in the same moment.</summary>
    Overlapping,

    /// <summary>It begins when the first has come to its end.</summary>
    Behind,
}

/// <summary>What the service does when it is told that a user signs out.</summary>
public enum SignOutAnswer
{
    /// <summary>It takes note.</summary>
    Good,

    /// <summary>It fails.</summary>
    Failure,

    /// <summary>The connection closes before anything is said.</summary>
    Closed,
}

/// <summary>What a turn of a script waits for.</summary>
public enum Awaited
{
    /// <summary>The start of the sign-in.</summary>
    Start,

    /// <summary>The answer to the challenge of the turn before.</summary>
    FollowUp,

    /// <summary>The set-up of an authenticator: a call of AssociateSoftwareToken.</summary>
    Associate,

    /// <summary>Its first code: a call of VerifySoftwareToken.</summary>
    Verify,

    /// <summary>New tokens for a RefreshToken.</summary>
    Refresh,
}

/// <summary>One request and its reply.</summary>
/// <param name="Awaits">The request.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Input">What a human gives so that the request is made; null where the client goes on by itself.</param>
public sealed record Turn(Awaited Awaits, Reply Reply, HumanInput? Input = null);
