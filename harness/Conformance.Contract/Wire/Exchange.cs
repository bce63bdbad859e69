namespace Conformance.Contract.Wire;

/// <summary>One response with what is known of the request that led to it.</summary>
/// <remarks>What is not known is null; a rule that needs it is then not applicable.</remarks>
/// <param name="Response">What was answered.</param>
public sealed record Exchange(Response Response)
{
    /// <summary><see cref="WireNames.AdminInitiateAuth"/> or <see cref="WireNames.AdminRespondToAuthChallenge"/>.</summary>
    public string? Operation { get; init; }

    /// <summary>The AuthFlow of the sign-in, for instance ADMIN_USER_PASSWORD_AUTH.</summary>
    public string? AuthFlow { get; init; }

    /// <summary>The actual username in the pool.</summary>
    public string? Username { get; init; }

    /// <summary>What the user typed: the username or one of its aliases.</summary>
    public string? Typed { get; init; }

    /// <summary>The Session of the step before, when there was one.</summary>
    public string? PreviousSession { get; init; }
}
