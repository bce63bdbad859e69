using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client sends.</summary>
internal static partial class RequestStatements
{
    public static Rule RequestNamesOperation { get; } = Rule.Must(
        "REQ-OPR-001", "0.2",
        "A request is a POST to / whose X-Amz-Target names an operation of the service.",
        Citation.ServiceModel("targetPrefix, POST /"));

    public static Rule BodyIsDeclaredAsAmzJson { get; } = Rule.Must(
        "REQ-OPR-002", "0.2",
        $"Content-Type of a request is {WireNames.AmzJson}, with or without a charset.",
        Citation.Protocol("Content-Type"));

    public static Rule BodyIsJsonObject { get; } = Rule.Must(
        "REQ-OPR-003", "0.2",
        "The body of a request is a JSON object in UTF-8.",
        Citation.Protocol("request body"));

    public static Rule MembersOccurOnce { get; } = Rule.Must(
        "REQ-OPR-004", "0.2",
        "No name occurs twice in an object of a request.",
        Citation.Rfc(8259, "section 4"));

    public static Rule FollowUpFitsStart { get; } = Rule.Must(
        "REQ-OPR-005", "0.2",
        "An Admin start is followed up by the Admin operation, and a public start by the public "
            + "one.",
        Citation.ApiReference("AdminRespondToAuthChallenge"));

    public static Rule AdminNamesUserPool { get; } = Rule.Must(
        "REQ-OPR-006", "0.2",
        "An Admin request names the user pool in UserPoolId.",
        Citation.ServiceModel("AdminInitiateAuthRequest, AdminRespondToAuthChallengeRequest: UserPoolId is required"));

    public static Rule RequestNamesAppClient { get; } = Rule.Must(
        "REQ-OPR-007", "0.2",
        "A sign-in request names the app client in ClientId.",
        Citation.ServiceModel("AdminInitiateAuthRequest and others: ClientId is required"));

    public static Rule AuthFlowFitsOperation { get; } = Rule.Must(
        "REQ-OPR-008", "0.2",
        "AuthFlow is one that the operation accepts: the ADMIN_ flows belong to AdminInitiateAuth, USER_PASSWORD_AUTH to InitiateAuth.",
        Citation.ApiReference("AdminInitiateAuth, AuthFlow"));

    public static Rule AuthFlowFitsWish { get; } = Rule.Must(
        "REQ-OPR-009", "0.2",
        "AuthFlow starts the kind of sign-in that the caller asked for.",
        Citation.ApiReference("AdminInitiateAuth, AuthFlow"));

    public static Rule SdkSendsWhatItWasGiven { get; } = Rule.Must(
        "REQ-OPR-010", "0.2",
        "An SDK sends every member that it was given, unchanged.",
        Citation.Protocol("request body"));

    public static Rule AdminRequestIsSigned { get; } = Rule.Must(
        "REQ-SIG-001", "0.2",
        "An Admin request carries a correct Signature Version 4 for cognito-idp.",
        Citation.ServiceModel("aws.auth#sigv4, cognito-idp"));

    public static Rule PublicSignatureIsRight { get; } = Rule.Should(
        "REQ-SIG-002", "0.2",
        "A public operation needs no signature; if one is sent, it is correct.",
        Citation.ServiceModel("smithy.api#noAuth"));

    public static Rule StartNamesTypedUser { get; } = Rule.Must(
        "REQ-AUT-001", "0.2",
        "USERNAME in a start is what the user typed.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule PasswordAsTyped { get; } = Rule.Must(
        "REQ-AUT-002", "0.2",
        "PASSWORD in a password start is what the user typed, byte for byte.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule SrpStartKeepsPassword { get; } = Rule.Must(
        "REQ-AUT-003", "0.2",
        "An SRP start does not carry the password.",
        Citation.DeveloperGuide("SRP: the password does not travel"));

    public static Rule SrpStartHasSrpA { get; } = Rule.Must(
        "REQ-AUT-004", "0.2",
        "An SRP start carries SRP_A.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule PreferenceIsTold { get; } = Rule.Must(
        "REQ-AUT-005", "0.2",
        "PREFERRED_CHALLENGE is the user's preferred first factor.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule RememberedDeviceIsTold { get; } = Rule.Should(
        "REQ-AUT-006", "0.2",
        "A sign-in from a remembered device sends its DEVICE_KEY in the start or, with SRP, in the proof of the password.",
        Citation.DeveloperGuide("devices: DEVICE_KEY"));

    public static Rule CustomSrpIsTold { get; } = Rule.Should(
        "REQ-AUT-007", "0.2",
        "A CUSTOM_AUTH start with SRP_A also sends CHALLENGE_NAME SRP_A.",
        Citation.DeveloperGuide("CUSTOM_AUTH with SRP: CHALLENGE_NAME is SRP_A"));

    public static Rule ParametersAreStrings { get; } = Rule.Must(
        "REQ-AUT-008", "0.2",
        "Every value in AuthParameters is a string.",
        Citation.ServiceModel("AdminInitiateAuthRequest: AuthParameters"));

    public static Rule UnknownParameterIsLeftOut { get; } = Rule.Should(
        "REQ-AUT-009", "0.2",
        "Unknown values are left out of AuthParameters rather than sent as null.",
        Citation.Recordings("AuthParameters without null"));

    public static Rule FollowUpNamesActualUser { get; } = Rule.Must(
        "REQ-USR-001", "0.2",
        "USERNAME in a follow-up is the actual username that its challenge names, never the alias that the user typed.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeParameters, USER_ID_FOR_SRP"));

    public static Rule ActualUserIsRemembered { get; } = Rule.Must(
        "REQ-USR-002", "0.2",
        "If its own challenge names nobody, USERNAME in a follow-up is the actual username that an earlier challenge named.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"));

    public static Rule TypedUserWhereNoneIsNamed { get; } = Rule.Must(
        "REQ-USR-003", "0.2",
        "If no challenge has named the user, USERNAME in a follow-up is what the user typed.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"));

    public static Rule UsernameBeforeUserId { get; } = Rule.Should(
        "REQ-USR-004", "0.2",
        "If a challenge has two names, USERNAME in the follow-up is its USERNAME and not its USER_ID_FOR_SRP.",
        Citation.Clients("order in which clients take the names"));

    public static Rule FollowUpHasUsername { get; } = Rule.Must(
        "REQ-USR-005", "0.2",
        "ChallengeResponses holds USERNAME, as a string.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"));

    public static Rule SecretHashIsSent { get; } = Rule.Must(
        "REQ-HSH-001", "0.2",
        "With a client secret every start, follow-up and refresh carries SECRET_HASH; GetTokensFromRefreshToken carries ClientSecret.",
        Citation.DeveloperGuide("computing secret hash values"));

    public static Rule SecretHashIsOverUsername { get; } = Rule.Must(
        "REQ-HSH-002", "0.2",
        "SECRET_HASH in a start or a follow-up is computed over the USERNAME of the same request.",
        Citation.DeveloperGuide("computing secret hash values"));

    public static Rule RefreshHashIsOverActualUsername { get; } = Rule.Should(
        "REQ-HSH-003", "0.2",
        "SECRET_HASH in a refresh is computed over the actual username; ClientSecret in GetTokensFromRefreshToken is the client secret.",
        Citation.Measured("issues of several SDKs: SECRET_HASH of a refresh over the alias was answered with an error")) with
    {
        History = [new("0.3", Level.Must)],
    };

    public static Rule NoHashWithoutSecret { get; } = Rule.Should(
        "REQ-HSH-004", "0.2",
        "Without a client secret no SECRET_HASH is sent.",
        Citation.DeveloperGuide("computing secret hash values"));

    public static Rule SessionIsEchoed { get; } = Rule.Must(
        "REQ-SES-001", "0.2",
        "Session is the one from the latest answer, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule SessionIsSent { get; } = Rule.Must(
        "REQ-SES-002", "0.2",
        "Session is sent if the latest answer had one.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule NoSessionWhereNoneCame { get; } = Rule.Must(
        "REQ-SES-003", "0.2",
        "No Session is sent if the latest answer had none; an earlier one is used up.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule SessionIsNeverEmpty { get; } = Rule.Must(
        "REQ-SES-004", "0.2",
        "A Session that does not exist is left out, never sent empty or null.",
        Citation.ServiceModel("SessionType, 20 characters at least"));

    public static Rule SessionStandsAtTop { get; } = Rule.Should(
        "REQ-SES-005", "0.2",
        "Session is a member of the request, and not an entry of ChallengeResponses as well.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule SignUpSessionIsSent { get; } = Rule.Should(
        "REQ-SES-006", "0.5",
        "The first sign-in after a sign-up starts with the Session that ConfirmSignUp gave, byte for byte.",
        Citation.ApiReference("ConfirmSignUp, Session; InitiateAuth, Session"));

    public static Rule ChallengeNameIsTheWaitingOne { get; } = Rule.Must(
        "REQ-CHA-001", "0.2",
        "ChallengeName in a follow-up is the name of the pending challenge, even after an authenticator was set up.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeName"));

    public static Rule AnswerKeysAreThere { get; } = Rule.Must(
        "REQ-CHA-002", "0.2",
        "The answer has the keys that its challenge requires.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule ResponsesAreStrings { get; } = Rule.Must(
        "REQ-CHA-003", "0.2",
        "Every value in ChallengeResponses is a string.",
        Citation.ServiceModel("AdminRespondToAuthChallengeRequest: ChallengeResponses"));

    public static Rule UnknownResponseIsLeftOut { get; } = Rule.Should(
        "REQ-CHA-004", "0.2",
        "Unknown values are left out of ChallengeResponses rather than sent as null.",
        Citation.Recordings("ChallengeResponses without null"));

    public static Rule CodeAsTyped { get; } = Rule.Must(
        "REQ-CHA-005", "0.2",
        "A code is sent as the user typed it, byte for byte, with any leading zeros.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule NewPasswordAsTyped { get; } = Rule.Must(
        "REQ-CHA-006", "0.2",
        "NEW_PASSWORD is what the user typed, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule AnswerAsGiven { get; } = Rule.Must(
        "REQ-CHA-007", "0.2",
        "ANSWER is what the user answered or chose, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule CredentialAsGiven { get; } = Rule.Must(
        "REQ-CHA-008", "0.2",
        "CREDENTIAL is the assertion of the passkey, as JSON text.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule DeviceNameAsGiven { get; } = Rule.Should(
        "REQ-CHA-009", "0.2",
        "FriendlyDeviceName of VerifySoftwareToken is the name that the user gave to the authenticator.",
        Citation.ApiReference("VerifySoftwareToken, FriendlyDeviceName"));

    public static Rule NoForeignKeys { get; } = Rule.Should(
        "REQ-CHA-010", "0.2",
        "The answer has only keys that its challenge accepts.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule AnsweredPasswordAsTyped { get; } = Rule.Must(
        "REQ-CHA-011", "0.2",
        "PASSWORD in an answer is what the user typed, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule AttributesAreFlatKeys { get; } = Rule.Must(
        "REQ-NPW-001", "0.2",
        "Each attribute in the answer to NEW_PASSWORD_REQUIRED is a key of its own: userAttributes. followed by its name.",
        Citation.ApiReference("AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED"));

    public static Rule OnlyRequiredAttributes { get; } = Rule.Must(
        "REQ-NPW-002", "0.2",
        "The answer to NEW_PASSWORD_REQUIRED holds only attributes that the user gave, and none that is required and already has a value: "
            + "that cannot be changed.",
        Citation.ApiReference(
            "AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED").ByRow("paths, side calls: attributes of a new password"));

    public static Rule RequiredAttributesAsGiven { get; } = Rule.Must(
        "REQ-NPW-003", "0.2",
        "The answer to NEW_PASSWORD_REQUIRED holds each required attribute with the value that the user gave.",
        Citation.ApiReference("AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED"));
}
