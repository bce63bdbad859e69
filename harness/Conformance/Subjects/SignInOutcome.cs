namespace Conformance.Subjects;

/// <summary>How a step of a sign-in ended, as the wrapper hands it to its caller. No text of a record tells a secret.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>The type alone.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The user is signed in.</summary>
    /// <param name="Tokens">What the wrapper hands out.</param>
    public sealed record SignedIn(SignInTokens Tokens) : SignInOutcome;

    /// <summary>A human has to do something.</summary>
    /// <param name="Challenge">What the wrapper hands out of the challenge.</param>
    public sealed record Challenged(SignInChallenge Challenge) : SignInOutcome
    {
        /// <summary>
        /// The secret in base32 that the wrapper shows while an authenticator is set up; the harness computes the code from it.
        /// </summary>
        public string? TotpSecret { get; init; }

        /// <summary>
        /// Opaque text of at most 1 MiB by which a fresh wrapper can go on with the challenge; it is given back as it is. Only where
        /// <c>resume</c> is declared.
        /// </summary>
        public string? Resume { get; init; }
    }

    /// <summary>The wrapper raised an error.</summary>
    /// <param name="Kind">What went wrong, as the wrapper sees it.</param>
    /// <param name="Type">For an error of the service its type without namespace, such as NotAuthorizedException; else the name of the
    /// exception.</param>
    /// <param name="Message">The service's own message, where the wrapper hands it out apart.</param>
    public sealed record Failed(SignInErrorKind Kind, string Type, string? Message = null) : SignInOutcome
    {
        /// <summary>
        /// What the caller's log would show, such as the exception's <c>ToString()</c>. One of the two has to hold the service's message.
        /// </summary>
        public string? Text { get; init; }
    }

    /// <summary>The wrapper has no such operation, and has not declared it.</summary>
    public sealed record Unsupported : SignInOutcome;
}

/// <summary>Who failed, so that a caller knows whether it is worth trying again.</summary>
public enum SignInErrorKind
{
    /// <summary>The service refused.</summary>
    Service,

    /// <summary>No complete response came in time.</summary>
    Transport,

    /// <summary>The response could not be read.</summary>
    Decode,

    /// <summary>The wrapper knows that it cannot go on, as with a challenge that it does not implement.</summary>
    Unsupported,

    /// <summary>Anything else, a wrong argument among them.</summary>
    Other,
}

/// <summary>The tokens that a wrapper hands out or holds. What it does not show is null, and its declaration leaves it out.</summary>
public sealed record SignInTokens
{
    /// <summary>The AccessToken as it was sent, signature and all.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The IdToken as it was sent.</summary>
    public string? IdToken { get; init; }

    /// <summary>The RefreshToken that the next refresh sends: the newest that was sent.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>The token type, usually Bearer.</summary>
    public string? TokenType { get; init; }

    /// <summary>The lifetime of the access token in seconds, as the service gave it.</summary>
    public decimal? ExpiresIn { get; init; }

    /// <summary>No token: a record would print them all.</summary>
    public override string ToString() => nameof(SignInTokens);
}

/// <summary>A challenge as a wrapper hands it out. What it does not show is null, and its declaration leaves it out.</summary>
public sealed record SignInChallenge
{
    /// <summary>The name as the API spells it; one that the wrapper does not know arrives raw.</summary>
    public string? Name { get; init; }

    /// <summary>The ChallengeParameters.</summary>
    public IReadOnlyDictionary<string, string?>? Parameters { get; init; }

    /// <summary>What the answer to the challenge has to carry, unchanged.</summary>
    public string? Session { get; init; }

    /// <summary>The choices of SELECT_CHALLENGE, in the order in which they were sent.</summary>
    public IReadOnlyList<string?>? AvailableChallenges { get; init; }

    /// <summary>The name alone: a Session is as good as a password for its short life.</summary>
    public override string ToString() => Name ?? nameof(SignInChallenge);
}

/// <summary>What a wrapper itself holds for an attempt to sign in.</summary>
/// <param name="IsSignedIn">Whether it takes the user for signed in.</param>
/// <param name="Tokens">The tokens that it holds; null for none.</param>
public sealed record HeldState(bool IsSignedIn, SignInTokens? Tokens = null)
{
    /// <summary>The wrapper has no such operation, and has not declared it.</summary>
    public static HeldState Unsupported { get; } = new(IsSignedIn: false) { IsUnsupported = true };

    /// <summary>True for <see cref="Unsupported"/>.</summary>
    public bool IsUnsupported { get; private init; }
}
