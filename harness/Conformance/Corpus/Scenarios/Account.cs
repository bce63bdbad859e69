using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Scenarios;

/// <summary>The user of a scenario, with the pool and the app client.</summary>
internal sealed record Account
{
    public required string UserPoolId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Null for an app client without one.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The actual username in the pool.</summary>
    public required string Username { get; init; }

    /// <summary>What the user types.</summary>
    public required string Typed { get; init; }

    public required string Password { get; init; }

    /// <summary>True for a user that was there before the run, and is to be the same behind it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>
    /// The flows that the app client of a given user has enabled, as its settings call them; null where they are not known.
    /// </summary>
    public IReadOnlyList<string>? EnabledFlows { get; init; }

    /// <summary>Another app client of the pool; null where no step needs one.</summary>
    public string? OtherClientId { get; init; }

    /// <summary>The state that a given user is said to be in, as <see cref="GivenStates"/> calls it; null where it is not known.</summary>
    public string? State { get; init; }

    /// <summary>False when nobody told the actual username, and <see cref="Username"/> is what was typed.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>What the password of a given user may be changed to; null where it is to stay.</summary>
    public string? GivenNewPassword { get; init; }

    /// <summary>What a temporary password is changed to.</summary>
    public string NewPassword => GivenNewPassword ?? Password + "-New2";

    /// <summary>The secret of its authenticator; null without one.</summary>
    public string? TotpSecret { get; init; }

    /// <summary>The passkey that the run registered for it; null without one.</summary>
    public Passkey? Passkey { get; init; }

    // A record prints all it has, and this one has a password.
    public override string ToString() => $"{UserPoolId} {ClientId}";
}
