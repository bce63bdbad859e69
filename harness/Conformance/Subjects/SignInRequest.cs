namespace Conformance.Subjects;

/// <summary>What a client needs to start a sign-in.</summary>
public sealed record SignInRequest
{
    /// <summary>Where all requests go: the base URL that takes the place of the service's address.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The AWS region, which is also signed for.</summary>
    public required string Region { get; init; }

    /// <summary>The access key id to sign with, where the client signs.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The secret of the key with which admin operations are signed.</summary>
    public required string SecretAccessKey { get; init; }

    /// <summary>The session token, where the credentials are temporary; null where they last.</summary>
    public string? SessionToken { get; init; }

    /// <summary>The time limit of one HTTP try.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The id of the user pool, such as us-east-1_Example.</summary>
    public required string UserPoolId { get; init; }

    /// <summary>The <c>iss</c> of the tokens; null where it is not told.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the keys are by which the tokens are verified; null where it is not told.</summary>
    public Uri? Jwks { get; init; }

    /// <summary>The app client.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret of the app client; null when it has none.</summary>
    public string? ClientSecret { get; init; }

    /// <summary><c>password</c>, <c>srp</c>, <c>custom</c>, <c>customSrp</c> or <c>choice</c>.</summary>
    public required string Flow { get; init; }

    /// <summary>What the user typed as the name; it may be an alias.</summary>
    public required string Username { get; init; }

    /// <summary>The password; null in a flow without one.</summary>
    public string? Password { get; init; }

    /// <summary>ClientMetadata for every request of the sign-in; null for none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>What the caller knows of the user's device; null for nothing. Given only where <c>contextData</c> is declared.</summary>
    public SignInContext? ContextData { get; init; }

    /// <summary>
    /// The device whose memory attempts share: what is kept there, remembered devices above all; null for an attempt that is alone. Given
    /// only where <c>memory</c> is declared.
    /// </summary>
    public string? Memory { get; init; }

    /// <summary>The Session that ConfirmSignUp gave; null for none.</summary>
    public string? Session { get; init; }

    /// <summary>The first factor that the user prefers in the flow <c>choice</c>; null for none.</summary>
    public string? PreferredChallenge { get; init; }

    /// <summary>The remembered device; null when there is none.</summary>
    public RememberedDevice? Device { get; init; }

    /// <summary>The time to take for the present; null for the real one.</summary>
    public DateTimeOffset? Now { get; init; }
}

/// <summary>A device that the user signed in from before.</summary>
/// <param name="Key">Its DeviceKey.</param>
/// <param name="GroupKey">Its DeviceGroupKey.</param>
/// <param name="Password">The password that was made for it when it was confirmed.</param>
public sealed record RememberedDevice(string Key, string GroupKey, string Password);
