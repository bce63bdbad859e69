namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client sends.</summary>
internal static partial class RequestStatements
{
    private static Citation NewDeviceIssues { get; } =
        Citation.Recordings("issues of several SDKs: without DEVICE_KEY the answer is Invalid Refresh Token");

    public static Rule MetadataIsSent { get; } = Rule.Must(
        "REQ-MET-001", "0.2",
        "A start carries the ClientMetadata that was given for the sign-in.",
        Citation.ApiReference("AdminInitiateAuth, ClientMetadata"));

    public static Rule MetadataIsRepeated { get; } = Rule.Must(
        "REQ-MET-002", "0.2",
        "Each follow-up carries the ClientMetadata that was given with the answer, or otherwise for the sign-in: the service does not keep "
            + "it.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ClientMetadata"));

    public static Rule MetadataIsUnchanged { get; } = Rule.Must(
        "REQ-MET-003", "0.2",
        "ClientMetadata holds each entry that was given, with its value.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ClientMetadata"));

    public static Rule NoMetadataWithoutAny { get; } = Rule.May(
        "REQ-MET-004", "0.2",
        "When no ClientMetadata was given, none is sent, not even an empty or null one.",
        Citation.Inferred("a member without a value is left out"));

    public static Rule RefreshCarriesMetadata { get; } = Rule.Should(
        "REQ-MET-005", "0.5",
        "GetTokensFromRefreshToken carries the ClientMetadata that was given with the refresh, each entry with its value.",
        Citation.ApiReference("GetTokensFromRefreshToken, ClientMetadata: the pre token generation trigger gets it"));

    public static Rule ContextIsTold { get; } = Rule.Must(
        "REQ-CTX-001", "0.5",
        "A start and a follow-up carry what the caller knows about the user's device, an Admin operation as ContextData "
            + "and a public one as UserContextData.",
        Citation.ApiReference("AdminInitiateAuth, ContextData; InitiateAuth, UserContextData"));

    public static Rule AnalyticsAreTold { get; } = Rule.Should(
        "REQ-CTX-002", "0.5",
        "A start and a follow-up carry the analytics endpoint that the caller names, as AnalyticsMetadata.",
        Citation.ApiReference("AdminInitiateAuth, AnalyticsMetadata; AdminRespondToAuthChallenge, AnalyticsMetadata"));

    public static Rule ContextStaysWithTheSignIn { get; } = Rule.Should(
        "REQ-CTX-003", "0.5",
        "Requests other than starts and follow-ups carry no ContextData, UserContextData or AnalyticsMetadata.",
        Citation.ServiceModel("GetTokensFromRefreshToken, AssociateSoftwareToken, VerifySoftwareToken, ConfirmDevice: no such member"));

    public static Rule NothingOfAnotherIsSent { get; } = Rule.Must(
        "REQ-OTH-001", "0.5",
        "A request carries no Session, name, hash, token, code, password, device, ClientMetadata or context data of another sign-in that "
            + "is under way at the same time, or that another user made on the same device before.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session: the session of the sign-in that it goes on with"));

    public static Rule SrpAIsInGroup { get; } = Rule.Must(
        "REQ-SRP-001", "0.2",
        "SRP_A is a number from 1 to N - 1 in hexadecimal digits.",
        Citation.Rfc(5054, "section 2.5.4, with N of RFC 3526"));

    public static Rule SecretBlockIsEchoed { get; } = Rule.Must(
        "REQ-SRP-002", "0.2",
        "PASSWORD_CLAIM_SECRET_BLOCK is the SECRET_BLOCK of the challenge, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, PASSWORD_VERIFIER"));

    public static Rule PasswordProofIsRight { get; } = Rule.Must(
        "REQ-SRP-003", "0.2",
        "PASSWORD_CLAIM_SIGNATURE proves the password by Cognito's variant of SRP.",
        Citation.DeveloperGuide("SRP: the proof of the password"));

    public static Rule DeviceProofIsRight { get; } = Rule.Must(
        "REQ-SRP-004", "0.2",
        "PASSWORD_CLAIM_SIGNATURE of a device proves the device password, with DeviceGroupKey and DeviceKey in place of pool and user.",
        Citation.DeveloperGuide("devices: DEVICE_PASSWORD_VERIFIER"));

    public static Rule TimestampHasForm { get; } = Rule.Should(
        "REQ-SRP-005", "0.2",
        "TIMESTAMP is the current time in the form EEE MMM d HH:mm:ss z yyyy, in English and UTC, with no leading zero in the day.",
        Citation.Measured("amazon-cognito-identity-js issue 683").And(Citation.Measured("warrant pull request 12"))) with
    {
        History = [new("0.3", Level.Must)],
    };

    public static Rule DeviceAnswerNamesDevice { get; } = Rule.Must(
        "REQ-SRP-006", "0.2",
        "DEVICE_KEY in the answer to a device challenge is the key of the remembered device.",
        Citation.ApiReference("AdminRespondToAuthChallenge, DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER"));

    public static Rule DeviceHasFreshA { get; } = Rule.Should(
        "REQ-SRP-007", "0.2",
        "SRP_A for a device differs from the one for the password: each proof draws a secret number of its own.",
        Citation.Clients("most draw a number for each proof; Amazon.Extensions.CognitoAuthentication uses one twice"));

    public static Rule EachSignInHasItsA { get; } = Rule.Should(
        "REQ-SRP-008", "0.5",
        "SRP_A for a password is that of no other sign-in: each draws a secret number of its own.",
        Citation.Rfc(5054, "section 2.5.4: a is a random number"));

    public static Rule NewestRefreshToken { get; } = Rule.Must(
        "REQ-REF-001", "0.2",
        "A refresh sends the most recent RefreshToken, byte for byte.",
        Citation.DeveloperGuide("refresh tokens"));

    public static Rule RefreshNamesDevice { get; } = Rule.Must(
        "REQ-REF-002", "0.2",
        "A refresh of tokens that came with a new device carries its DEVICE_KEY, if the client declares that it remembers devices.",
        NewDeviceIssues.ByRow("paths, devices: a must for a client that declares device"));

    public static Rule RefreshNamesUndeclaredDevice { get; } = Rule.Should(
        "REQ-REF-003", "0.4",
        "A refresh of tokens that came with a new device carries its DEVICE_KEY, even if the client does not declare that it remembers "
            + "devices.",
        NewDeviceIssues);

    public static Rule RetriesStayWithinTheDeclared { get; } = Rule.Must(
        "REQ-TRY-001", "0.2",
        "A wrapper tries a request no more often than it declares.",
        Citation.DeveloperGuide("lockout of sign-in attempts"));

    public static Rule OnlyOperationsOfSignIn { get; } = Rule.Must(
        "REQ-TRY-002", "0.2",
        "A sign-in calls only its own operations and those that clients are known to call alongside it.",
        Citation.DeveloperGuide("authentication flow"));

    public static Rule RefusedIsNotAskedAgain { get; } = Rule.Must(
        "REQ-TRY-003", "0.2",
        "A client that gets NotAuthorizedException does not retry on its own: each attempt counts towards the lockout.",
        Citation.DeveloperGuide("lockout of sign-in attempts"));

    public static Rule OnlyWhatWaitsIsAnswered { get; } = Rule.Must(
        "REQ-TRY-004", "0.2",
        "A challenge is answered only while it is pending: no follow-up comes before a challenge or after tokens, and no "
            + "authenticator is set up unless MFA_SETUP is pending.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session: used once"));

    public static Rule StartIsAwaited { get; } = Rule.Must(
        "REQ-TRY-005", "0.4",
        "A sign-in starts when the caller asks for one, and starts again only after a refusal or with new input from the user.",
        Citation.ApiReference("AdminInitiateAuth, Session: a challenge is answered by AdminRespondToAuthChallenge"));

    public static Rule GoodAnswerIsEnough { get; } = Rule.Must(
        "REQ-TRY-006", "0.4",
        "A request that had a good answer is not repeated, and new tokens are not requested unless the caller asks.",
        Citation.Rfc(9110, "section 9.2.2, idempotent methods: who got the answer to a POST does not send it again"));

    public static Rule NoSecretIsRedirected { get; } = Rule.Must(
        "REQ-RED-001", "0.5",
        "A redirect takes no password, key, token, Session or hash in a body or a path to another host or port.",
        Citation.Rfc(9110, "section 15.4, Redirection 3xx: what is meant for one place stays there"));

    public static Rule NoSignatureToAnotherHost { get; } = Rule.Must(
        "REQ-RED-002", "0.5",
        "A redirect takes neither Authorization nor X-Amz-Security-Token to another host.",
        Citation.Rfc(9110, "section 15.4, Redirection 3xx: Authorization is removed"));

    public static Rule NoSignatureToAnotherPort { get; } = Rule.Should(
        "REQ-RED-003", "0.5",
        "A redirect takes neither Authorization nor X-Amz-Security-Token to another port of the same host.",
        Citation.Rfc(9110, "section 15.4, Redirection 3xx: Authorization is removed"));
}
