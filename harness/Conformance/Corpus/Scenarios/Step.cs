using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>What a step of a scenario asks.</summary>
public enum StepKind
{
    /// <summary>Starts a sign-in.</summary>
    Start,

    /// <summary>Answers the challenge that waits.</summary>
    Answer,

    /// <summary>Asks for the secret of an authenticator.</summary>
    AssociateToken,

    /// <summary>Shows that the authenticator is set up.</summary>
    VerifyToken,

    /// <summary>Enrols the device of the sign-in before.</summary>
    ConfirmDevice,

    /// <summary>Lets the device be remembered.</summary>
    RememberDevice,

    /// <summary>Asks for an operation that does not exist.</summary>
    UnknownOperation,

    /// <summary>Exchanges the refresh token by the operation that may rotate it.</summary>
    GetTokens,

    /// <summary>Ends what the user has signed in to, by the operation that is the choice.</summary>
    EndSignIns,

    /// <summary>Adds, lists or deletes secrets of the app client, by the operation that is the choice.</summary>
    ChangeSecrets,
}

/// <summary>What only the caller of a run can give to a step.</summary>
public enum Supply
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A code that was delivered, from the command that prints it.</summary>
    Code,

    /// <summary>The answer to the pool's own custom challenge.</summary>
    CustomAnswer,

    /// <summary>A user with a registered passkey.</summary>
    Passkey,
}

/// <summary>How a request proves who asks.</summary>
public enum Signing
{
    /// <summary>As the operation wants it: with the caller's credentials, or not at all.</summary>
    Right,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>With another secret key under the caller's access key id.</summary>
    WrongKey,
}

/// <summary>One request of a scenario with the answer that is due.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Due">What the documented service answers.</param>
public sealed record Step(StepKind Kind, Due Due)
{
    /// <summary>The AuthFlow of a start.</summary>
    public string Flow { get; init; } = ChallengeCatalog.AdminPassword;

    /// <summary>PREFERRED_CHALLENGE of a start, or the choice that is answered; null for none.</summary>
    public string? Choice { get; init; }

    /// <summary>False when the start does not tell the password.</summary>
    public bool TellsPassword { get; init; } = true;

    /// <summary>True when the start names the device that is remembered.</summary>
    public bool NamesDevice { get; init; }

    /// <summary>True when the hash is made with the secret that was added in the scenario.</summary>
    public bool UsesOtherSecret { get; init; }

    /// <summary>How long to wait before it is asked.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>How the request proves who asks.</summary>
    public Signing Signing { get; init; }

    /// <summary>True when it answers what may be asked, and is left out where nothing is.</summary>
    public bool IsIfAsked { get; init; }

    /// <summary>True when a code is guessed where none can be had, since it is wrong on purpose.</summary>
    public bool GuessesCode { get; init; }

    /// <summary>True when what is wrong stands in the parameters of a flow, which a service need not read where the flow is off.</summary>
    internal bool IsBentInParameters { get; init; }

    /// <summary>Why it is not asked of a user who was there before the run; null when it is.</summary>
    public string? Withheld { get; init; }

    /// <summary>What the caller of the run must give.</summary>
    public Supply Needs { get; init; }

    /// <summary>Makes the right request a wrong one; null to leave it right.</summary>
    internal Action<JsonObject, Walk>? Bend { get; init; }

    /// <summary>The body in place of JSON; null for the right one.</summary>
    public string? RawBody { get; init; }

    /// <summary>X-Amz-Target in place of the right one, empty for none; null for the right one.</summary>
    public string? Target { get; init; }

    /// <summary>The Content-Type in place of the right one; null for the right one.</summary>
    public string? ContentType { get; init; }
}
