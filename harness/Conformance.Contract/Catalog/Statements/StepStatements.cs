namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client of profile wrapper makes of the answers.</summary>
internal static partial class StepStatements
{
    public static Rule StepHandsOutAnOutcome { get; } = Rule.Must(
        "SUR-STP-001", "0.2",
        "A wrapper that got an answer gives its caller an outcome within its own time limit.",
        Citation.ServiceModel("an operation has an output or one of its errors"));

    public static Rule OutcomeFollowsAnAnswer { get; } = Rule.Must(
        "SUR-STP-002", "0.2",
        "A wrapper that signs in, or renews its tokens, has asked the service.",
        Citation.ApiReference("AdminInitiateAuth"));

    public static Rule ChallengeIsNoError { get; } = Rule.Must(
        "SUR-STP-003", "0.2",
        "A conforming challenge that the client can answer is not an error.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeName"));

    public static Rule TokensSignIn { get; } = Rule.Must(
        "SUR-STP-004", "0.2",
        "Tokens sign the user in.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule ClientGoesOnByItself { get; } = Rule.Must(
        "SUR-STP-005", "0.2",
        "A challenge that needs no human is answered by the client on its own.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule UnknownMembersAreNoError { get; } = Rule.Must(
        "SUR-STP-006", "0.2",
        "A conforming answer with members that are not in the model is not an error.",
        Citation.ServiceModel("history: the response has gained members in 2024 and 2025"));

    public static Rule ForeignChallengeSurvives { get; } = Rule.Must(
        "SUR-STP-007", "0.2",
        "A challenge that the client does not answer arrives with its raw name, or is an error of kind unsupported.",
        Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names"));

    public static Rule BothArriveAsTheChallengeOrError { get; } = Rule.Must(
        "SUR-STP-008", "0.2",
        "Tokens that come with a challenge end in an error, or in the challenge as it was sent.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule NeitherIsAnError { get; } = Rule.Must(
        "SUR-STP-009", "0.2",
        "An answer without tokens and without a challenge is an error.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule UndecodableIsNoChallenge { get; } = Rule.Must(
        "SUR-STP-010", "0.2",
        "A body that is not decodable is an error.",
        Citation.Recordings(
            "proxies and load balancers that answer with a page").ByRow("payload table: not decodable"));

    public static Rule LenientBodyArrivesOrError { get; } = Rule.Must(
        "SUR-STP-011", "0.2",
        "A body that only a lenient reader can read ends as it says, with the members that were sent, or in an error.",
        Citation.Recordings(
            "API reference samples with Content-Type 1.0; proxies").ByRow(
                "payload table: readable by a lenient reader"));

    public static Rule TransportFaultEndsInErrorOrGoodAnswer { get; } = Rule.Must(
        "SUR-STP-012", "0.2",
        "A transport fault ends in an error, or in the outcome of a retry's good answer, with the members that were sent.",
        Citation.Rfc(9112, "section 8, handling incomplete messages"));

    public static Rule NothingIsMadeUp { get; } = Rule.Must(
        "SUR-STP-013", "0.2",
        "No token or part of a challenge is handed out that was not sent.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule OddValueIsHandedOutAsItself { get; } = Rule.Must(
        "SUR-STP-014", "0.2",
        "A value of another type, a duplicate or an other-case key is never handed out as a value that was not sent.",
        Citation.ServiceModel("the types of the 13 response members"));

    public static Rule OddValueIsNotDropped { get; } = Rule.Should(
        "SUR-STP-015", "0.2",
        "A value of another type or a duplicate is handed out, as itself or as its text, or is an error.",
        Citation.Inferred("a value that vanishes hides a change of the service"));

    public static Rule NewCodeIsTaken { get; } = Rule.Should(
        "SUR-STP-016", "0.2",
        "After a wrong code, a new one is accepted and sent.",
        Citation.Measured("issues of clients: the Session is good for another try after CodeMismatchException"));

    public static Rule NewSmsCodeIsTaken { get; } = Rule.Must(
        "SUR-STP-027", "0.5",
        "After a wrong code of SMS_MFA, a client that declares `retry` takes a new one and sends it.",
        Citation.Measured("amplify-android issue 2212, amplify-swift issue 2615: the Session is good for another try")
            .ByRow("paths, a second try: a must for a client that declares retry"));

    public static Rule RefusedSessionIsClosed { get; } = Rule.Must(
        "SUR-STP-029", "0.5",
        "After NotAuthorizedException a challenge is closed: what the user gives next is not sent with its Session.",
        Citation.ApiReference("AdminRespondToAuthChallenge, NotAuthorizedException; Session: used once")
            .ByRow("paths, a second try: closed"));

    public static Rule OnlyAVerifiedAuthenticatorIsSetUp { get; } = Rule.Must(
        "SUR-STP-023", "0.5",
        "An authenticator is set up only if VerifySoftwareToken returned the Status SUCCESS: after ERROR, MFA_SETUP is not answered.",
        Citation.ApiReference("VerifySoftwareToken, Status"));

    public static Rule NewDeviceIsConfirmed { get; } = Rule.Must(
        "SUR-STP-024", "0.5",
        "Tokens that come with a new device are followed by one call of ConfirmDevice, if the client declares that it remembers devices.",
        Citation.ApiReference("ConfirmDevice"));

    public static Rule ForgottenDeviceIsLeftOut { get; } = Rule.Should(
        "SUR-STP-025", "0.5",
        "If the service has forgotten the device, the client signs in without it, by a proof or a start of its own, and tries that once.",
        Citation.Clients("amazon-cognito-identity-js pull requests 204 and 205"));

    public static Rule ReusedTokenIsNotSentAgain { get; } = Rule.Must(
        "SUR-STP-026", "0.5",
        "A RefreshToken that GetTokensFromRefreshToken refused with RefreshTokenReuseException is not sent again.",
        Citation.ApiReference("GetTokensFromRefreshToken, RefreshTokenReuseException"));

    public static Rule StepStaysWithinTheSeconds { get; } = Rule.Must(
        "SUR-STP-017", "0.2",
        "A step takes no longer than the client declares.",
        Citation.DeveloperGuide("error retries and exponential backoff in AWS"));

    public static Rule NewSecretArrives { get; } = Rule.Must(
        "SUR-STP-018", "0.2",
        "The secret of a new authenticator is shown as it was sent.",
        Citation.ApiReference("AssociateSoftwareToken, SecretCode"));

    public static Rule ChallengedHasNoTokens { get; } = Rule.Must(
        "SUR-STP-019", "0.4",
        "No tokens are handed out together with a challenge.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule ErrorHasNoTokens { get; } = Rule.Must(
        "SUR-STP-020", "0.4",
        "No tokens are handed out together with an error.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule ChallengeComesAsTheOutcome { get; } = Rule.Must(
        "SUR-STP-021", "0.4",
        "A challenge is handed out as the outcome, never together with tokens or an error.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule RequestsCarryAValueOfTheirs { get; } = Rule.Must(
        "SUR-STP-022", "0.5",
        "Each request of a sign-in carries the ClientId, the Session, a token or the access key that the client was given.",
        Citation.ServiceModel("AdminInitiateAuthRequest, AdminRespondToAuthChallengeRequest"));

    public static Rule BothSignNobodyIn { get; } = Rule.Must(
        "SUR-NSI-001", "0.2",
        "Tokens that come with a challenge sign nobody in.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule NeitherSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-002", "0.2",
        "An answer without tokens and without a challenge signs nobody in.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule ChallengeSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-003", "0.2",
        "A challenge, whole or lacking, signs nobody in.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeName"));

    public static Rule UnknownChallengeSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-004", "0.2",
        "A challenge whose name is not in the model signs nobody in.",
        Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names"));

    public static Rule NoTokenSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-005", "0.2",
        "An answer with wrong types or missing members signs nobody in if it holds no AccessToken.",
        Citation.ServiceModel("AuthenticationResultType, AccessToken"));

    public static Rule UndecodableSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-006", "0.2",
        "A body that is not decodable signs nobody in.",
        Citation.Recordings(
            "proxies and load balancers that answer with a page").ByRow("payload table: not decodable"));

    public static Rule ErrorSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-007", "0.2",
        "A service error signs nobody in.",
        Citation.ApiReference("AdminInitiateAuth, Errors"));

    public static Rule OddErrorSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-008", "0.2",
        "A service error in another spelling signs nobody in.",
        Citation.ApiReference("AdminInitiateAuth, Errors"));

    public static Rule TransportFaultSignsNobodyIn { get; } = Rule.Must(
        "SUR-NSI-009", "0.2",
        "A transport fault signs nobody in unless a good answer followed it.",
        Citation.Rfc(9112, "section 8, handling incomplete messages"));

    public static Rule FalseTokensSignNobodyIn { get; } = Rule.Must(
        "SUR-NSI-010", "0.5",
        "If the client declares that it verifies tokens, one whose signature, key, algorithm, issuer, app client, use or time is "
            + "wrong signs nobody in.",
        Citation.DeveloperGuide(
            "verifying JSON web tokens: signature and kid, exp, aud or client_id, iss, token_use").ByRow("paths.md, section 4"));

    public static Rule AccessTokenIsHandedOut { get; } = Rule.Must(
        "SUR-TKS-001", "0.2",
        "The access token is handed out as it was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule IdTokenIsHandedOut { get; } = Rule.Must(
        "SUR-TKS-002", "0.2",
        "The id token is handed out as it was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule RefreshTokenIsHandedOut { get; } = Rule.Must(
        "SUR-TKS-003", "0.2",
        "The refresh token of a sign-in is handed out as it was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule TokenTypeIsHandedOut { get; } = Rule.Must(
        "SUR-TKS-004", "0.2",
        "The token type is handed out as it was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule ExpiresInIsHandedOut { get; } = Rule.Must(
        "SUR-TKS-005", "0.2",
        "The lifetime of the tokens is handed out with the value that was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule OldRefreshTokenIsKept { get; } = Rule.Must(
        "SUR-TKS-006", "0.2",
        "If a refresh brings no refresh token, the previous one is kept and handed out.",
        Citation.ApiReference(
            "InitiateAuth, Examples: a refresh, whose answer has no RefreshToken").ByRow("payload table: tokens"));

    public static Rule NewRefreshTokenIsTaken { get; } = Rule.Must(
        "SUR-TKS-007", "0.2",
        "If a refresh brings a new refresh token, that one is handed out.",
        Citation.DeveloperGuide("refresh token rotation"));

    public static Rule ChallengeNameIsHandedOut { get; } = Rule.Must(
        "SUR-CHS-001", "0.2",
        "The name of a challenge is handed out as it was sent.",
        Citation.ServiceModel("ChallengeNameType"));

    public static Rule ParametersAreHandedOut { get; } = Rule.Must(
        "SUR-CHS-002", "0.2",
        "Each parameter of a challenge is handed out as it was sent.",
        Citation.ServiceModel("ChallengeParametersType"));

    public static Rule SessionIsHandedOut { get; } = Rule.Must(
        "SUR-CHS-003", "0.2",
        "The Session of a challenge is handed out as it was sent, character for character.",
        Citation.ApiReference("AdminInitiateAuth, Session"));

    public static Rule AvailableChallengesAreHandedOut { get; } = Rule.Must(
        "SUR-CHS-004", "0.2",
        "The challenges to choose from are handed out as they were sent.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule ErrorTypeIsHandedOut { get; } = Rule.Must(
        "SUR-ERS-001", "0.2",
        "A service error ends in an error of its type.",
        Citation.ApiReference("AdminInitiateAuth, Errors"));

    public static Rule ErrorMessageIsHandedOut { get; } = Rule.Must(
        "SUR-ERS-002", "0.2",
        "The message of a service error is handed out.",
        Citation.Recordings("error bodies with __type and message").ByRow(
            "payload table: service error in the form AWS sends"));

    public static Rule OddErrorTypeIsHandedOut { get; } = Rule.Should(
        "SUR-ERS-003", "0.2",
        "A service error ends in an error of its type, in any spelling that SDKs know.",
        Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"));

    public static Rule OddErrorMessageIsHandedOut { get; } = Rule.Should(
        "SUR-ERS-004", "0.2",
        "The message of a service error is handed out, in any spelling that SDKs know.",
        Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"));

    public static Rule OtherErrorMessageIsHandedOut { get; } = Rule.Should(
        "SUR-ERS-005", "0.4",
        "The message of a service error is handed out with quotes and letters beyond ASCII, however they are escaped.",
        Citation.Recordings("error bodies with __type and message"));

    public static Rule NothingOfAnotherIsHandedOut { get; } = Rule.Must(
        "SUR-OTH-001", "0.5",
        "What is handed out in a sign-in holds no token, Session or name of another that is under way at the same time, or that another "
            + "user made on the same device before.",
        Citation.ApiReference("AdminRespondToAuthChallenge, AuthenticationResult: the tokens of the user who signed in"));
}
