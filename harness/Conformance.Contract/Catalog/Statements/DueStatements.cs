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
        "Who asks rightly and answers what was asked is not refused.",
        Citation.ApiReference("AdminInitiateAuth; AdminRespondToAuthChallenge"));

    public static Rule DueChallengeIsGiven { get; } = Rule.Must(
        "RSP-DUE-003", "0.3",
        "Where the state of the user asks for a challenge there are no tokens before it is answered.",
        Citation.DeveloperGuide("authentication flow"));

    public static Rule ChallengeIsTheDueOne { get; } = Rule.Must(
        "RSP-DUE-004", "0.3",
        "The challenge is the one that flow and state lead to.",
        Citation.DeveloperGuide("authentication flow"));

    public static Rule DueTokensAreGiven { get; } = Rule.Must(
        "RSP-DUE-005", "0.3",
        "Where nothing is left to ask there are tokens.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule ExpectedAnswerIsGiven { get; } = Rule.Should(
        "RSP-DUE-006", "0.3",
        "Where the next step is measured or concluded and not documented, it is that step.",
        Citation.Inferred("the triggers of the challenges"));

    public static Rule WrongIsRefused { get; } = Rule.Must(
        "RSP-DUE-007", "0.3",
        "What is documented to be refused gets neither tokens nor a challenge.",
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors"));

    public static Rule DoubtfulIsRefused { get; } = Rule.Should(
        "RSP-DUE-008", "0.3",
        "What is measured or concluded to be refused gets neither tokens nor a challenge.",
        Citation.Inferred("measurements of the service by third parties"));

    public static Rule UnsignedIsRefused { get; } = Rule.Must(
        "RSP-DUE-009", "0.3",
        "An Admin operation without a signature, or with a wrong one, is refused.",
        Citation.ServiceModel("aws.auth#sigv4"));

    public static Rule RefusalHasItsType { get; } = Rule.Must(
        "RSP-DUE-010", "0.3",
        "A refusal has the type that is documented for its cause.",
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors"));

    public static Rule RefusalHasTheLikelyType { get; } = Rule.Should(
        "RSP-DUE-011", "0.3",
        "A refusal has the type that was measured or concluded for its cause.",
        Citation.Inferred("measurements of the service by third parties"));

    public static Rule MistakeIsNoFailure { get; } = Rule.Must(
        "RSP-DUE-012", "0.3",
        "A mistake of the client is not answered as a failure of the service, with a status of 500 or above.",
        Citation.ApiReference("Common Errors"));

    public static Rule AuthenticatorIsSetUp { get; } = Rule.Must(
        "RSP-DUE-013", "0.3",
        "AssociateSoftwareToken answers a SecretCode in base32, VerifySoftwareToken the Status SUCCESS.",
        Citation.ApiReference("AssociateSoftwareToken; VerifySoftwareToken"));

    public static Rule SetUpSessionIsNew { get; } = Rule.Must(
        "RSP-DUE-014", "0.3",
        "AssociateSoftwareToken and VerifySoftwareToken, when asked with a Session, answer a new one.",
        Citation.ApiReference("AssociateSoftwareToken; VerifySoftwareToken"));
}
