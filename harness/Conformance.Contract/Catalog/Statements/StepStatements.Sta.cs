namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client of profile wrapper makes of the answers.</summary>
internal static partial class StepStatements
{
    public static Rule UnreadableNumberIsADecodeError { get; } = Rule.Should(
        "SUR-STP-028", "0.5",
        "A number of SRP that cannot be read, as a negative SALT, ends in an error of kind decode, or in a proof.",
        Citation.Clients("amplify-js pull request 7618: a negative SALT was sent"));

    public static Rule OnlyASignInIsHeld { get; } = Rule.Must(
        "SUR-STA-001", "0.2",
        "The client holds the user to be signed in only if the last step signed in.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule SignInIsHeld { get; } = Rule.Must(
        "SUR-STA-002", "0.2",
        "The client holds the user to be signed in after tokens signed in.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule TheseTokensAreHeld { get; } = Rule.Must(
        "SUR-STA-003", "0.2",
        "The client holds exactly the tokens that were sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule SignOutEndsTheSignIn { get; } = Rule.Must(
        "SUR-STA-004", "0.2",
        "After signing out, nobody is signed in.",
        Citation.DeveloperGuide("ending user sessions with token revocation"));

    public static Rule PassingFailureKeepsTheSignIn { get; } = Rule.Must(
        "SUR-STA-006", "0.5",
        "After a refresh that failed for a passing reason, the client still holds the user to be signed in, with the same tokens.",
        Citation.DeveloperGuide("using tokens: an access token is good until it expires")
            .And(Citation.Clients("amplify-js issues 14130 and 14534: users were signed out by a network error")));

    public static Rule UnheardSignOutEndsTheSignIn { get; } = Rule.Must(
        "SUR-STA-007", "0.5",
        "After signing out, nobody is signed in, even if the service could not be told.",
        Citation.Inferred("whoever signs out leaves the device to others").ByRow("paths, side calls: signed out locally all the same"));

    public static Rule NoSignInHoldsNoTokens { get; } = Rule.Must(
        "SUR-STA-005", "0.4",
        "No tokens are held while nobody is signed in.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));
}
