namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a service answers in a scenario.</summary>
internal static class DueStatements
{
    public static Rule EachRequestIsAnswered { get; } = Rule.Must(
        "RSP-DUE-001", "0.3",
        "Each request is answered with an HTTP response.",
        Citation.Rfc(9112, "section 9.2"));

    public static Rule RightRequestIsNotRefused { get; } = Rule.Must(
        "RSP-DUE-002", "0.3",
        "A correct request, with the right answer to what was asked, is not refused.",
        Citation.ApiReference("AdminInitiateAuth; AdminRespondToAuthChallenge"));

    public static Rule DueChallengeIsGiven { get; } = Rule.Must(
        "RSP-DUE-003", "0.3",
        "When the user's state calls for a challenge, no tokens are issued before it is answered.",
        Citation.DeveloperGuide("authentication flow"));

    public static Rule ChallengeIsTheDueOne { get; } = Rule.Must(
        "RSP-DUE-004", "0.3",
        "The challenge is the one that the flow and the user's state lead to.",
        Citation.DeveloperGuide("authentication flow"));

    public static Rule DueTokensAreGiven { get; } = Rule.Must(
        "RSP-DUE-005", "0.3",
        "When nothing is left to ask, tokens are issued.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule ExpectedAnswerIsGiven { get; } = Rule.Should(
        "RSP-DUE-006", "0.3",
        "When the next step is measured or inferred rather than documented, the service takes that step.",
        Citation.Inferred("the triggers of the challenges"));

    public static Rule WrongIsRefused { get; } = Rule.Must(
        "RSP-DUE-007", "0.3",
        "A request that is documented to be refused gets neither tokens nor a challenge, nor anything else that it asks for.",
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors"));

    public static Rule DoubtfulIsRefused { get; } = Rule.Should(
        "RSP-DUE-008", "0.3",
        "A request that was measured or inferred to be refused gets neither tokens nor a challenge, nor anything else that it asks for.",
        Citation.Inferred("measurements of the service by third parties"));

    public static Rule UnsignedIsRefused { get; } = Rule.Must(
        "RSP-DUE-009", "0.3",
        "An Admin operation with a missing or wrong signature is refused.",
        Citation.ServiceModel("aws.auth#sigv4"));

    public static Rule RefusalHasItsType { get; } = Rule.Must(
        "RSP-DUE-010", "0.3",
        "A refusal has the error type that is documented for its cause.",
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors"));

    public static Rule RefusalHasTheLikelyType { get; } = Rule.Should(
        "RSP-DUE-011", "0.3",
        "A refusal has the error type that was measured or inferred for its cause.",
        Citation.Inferred("measurements of the service by third parties"));

    public static Rule MistakeIsNoFailure { get; } = Rule.Must(
        "RSP-DUE-012", "0.3",
        "A client's mistake is not answered with a status of 500 or above, as if the service had failed.",
        Citation.ApiReference("Common Errors"));

    public static Rule AuthenticatorIsSetUp { get; } = Rule.Must(
        "RSP-DUE-013", "0.3",
        "AssociateSoftwareToken returns a SecretCode in base32, and VerifySoftwareToken returns the Status SUCCESS.",
        Citation.ApiReference("AssociateSoftwareToken; VerifySoftwareToken"));

    public static Rule SetUpSessionIsNew { get; } = Rule.Must(
        "RSP-DUE-014", "0.3",
        "AssociateSoftwareToken and VerifySoftwareToken, when called with a Session, return a new one.",
        Citation.ApiReference("AssociateSoftwareToken; VerifySoftwareToken"));

    public static Rule NothingSecretIsRepeated { get; } = Rule.Should(
        "RSP-DUE-015", "0.5",
        "No message and no member of an answer repeats a Session, a password or a hash of its request.",
        Citation.Inferred("what a message says stands in the logs of clients; one emulator answers the Session as its message"));

    public static Rule WrongCodeSetsNothingUp { get; } = Rule.Must(
        "RSP-DUE-017", "0.5",
        "A wrong code sets no authenticator up: VerifySoftwareToken refuses it, or its Status is ERROR.",
        Citation.ApiReference("VerifySoftwareToken, Errors"));

    public static Rule AbsentUserStaysTheSame { get; } = Rule.Must(
        "RSP-DUE-018", "0.5",
        "The SRP challenge for a user who is not there, and whom the app client hides, has the same SALT and the same USER_ID_FOR_SRP each "
        + "time, and that is a UUID.",
        Citation.DeveloperGuide("managing error responses"));

    public static Rule RotationIsTheClients { get; } = Rule.Must(
        "RSP-DUE-019", "0.5",
        "GetTokensFromRefreshToken answers with another RefreshToken where the app client rotates them, and with none where it does not.",
        Citation.ApiReference("GetTokensFromRefreshToken"));

    public static Rule ChallengeCanFollow { get; } = Rule.Should(
        "RSP-DUE-020", "0.5",
        "A challenge is one that can follow the start or the answer before it: a passkey, say, stands behind no password.",
        Citation.DeveloperGuide("authentication flow").ByRow("paths: which challenge can follow which"));

    public static Rule OddRequestIsNoFailure { get; } = Rule.Should(
        "RSP-DUE-016", "0.5",
        "An odd request that a service is free to take or refuse is not answered with a status of 500 or above.",
        Citation.ApiReference("Common Errors"));
}
