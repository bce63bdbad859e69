using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client sends.</summary>
internal static partial class RequestStatements
{
    public static Rule RequestNamesOperation { get; } = Rule.Must(
        "REQ-OPR-001", "0.2",
        "A request is a POST of / whose X-Amz-Target names an operation of the service.",
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
        "A name occurs once in each object of a request.",
        Citation.Rfc(8259, "section 4"));

    public static Rule FollowUpFitsStart { get; } = Rule.Must(
        "REQ-OPR-005", "0.2",
        "The follow-up of a start by the administrator is the operation of the administrator, and that of a public start the public "
            + "one.",
        Citation.ApiReference("AdminRespondToAuthChallenge"));

    public static Rule AdminNamesUserPool { get; } = Rule.Must(
        "REQ-OPR-006", "0.2",
        "A request of the administrator names the user pool in UserPoolId.",
        Citation.ServiceModel("AdminInitiateAuthRequest, AdminRespondToAuthChallengeRequest: UserPoolId is required"));

    public static Rule RequestNamesAppClient { get; } = Rule.Must(
        "REQ-OPR-007", "0.2",
        "A request of a sign-in names the app client in ClientId.",
        Citation.ServiceModel("AdminInitiateAuthRequest and others: ClientId is required"));

    public static Rule AuthFlowFitsOperation { get; } = Rule.Must(
        "REQ-OPR-008", "0.2",
        "AuthFlow is one that the operation takes: the ADMIN_ flows belong to AdminInitiateAuth, USER_PASSWORD_AUTH to InitiateAuth.",
        Citation.ApiReference("AdminInitiateAuth, AuthFlow"));

    public static Rule AuthFlowFitsWish { get; } = Rule.Must(
        "REQ-OPR-009", "0.2",
        "AuthFlow starts the kind of sign-in that the caller asked for.",
        Citation.ApiReference("AdminInitiateAuth, AuthFlow"));

    public static Rule SdkSendsWhatItWasGiven { get; } = Rule.Must(
        "REQ-OPR-010", "0.2",
        "An SDK sends every member that it was given, with its value.",
        Citation.Protocol("request body"));

    public static Rule AdminRequestIsSigned { get; } = Rule.Must(
        "REQ-SIG-001", "0.2",
        "A request of the administrator carries a right signature of version 4 for cognito-idp.",
        Citation.ServiceModel("aws.auth#sigv4, cognito-idp"));

    public static Rule PublicSignatureIsRight { get; } = Rule.Should(
        "REQ-SIG-002", "0.2",
        "A public operation needs no signature; one that is sent is right.",
        Citation.ServiceModel("smithy.api#noAuth"));

    public static Rule StartNamesTypedUser { get; } = Rule.Must(
        "REQ-AUT-001", "0.2",
        "USERNAME of a start is what the user typed.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule PasswordAsTyped { get; } = Rule.Must(
        "REQ-AUT-002", "0.2",
        "PASSWORD of a start with the password is what the user typed, byte for byte.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule SrpStartKeepsPassword { get; } = Rule.Must(
        "REQ-AUT-003", "0.2",
        "A start with SRP does not carry the password.",
        Citation.DeveloperGuide("SRP: the password does not travel"));

    public static Rule SrpStartHasSrpA { get; } = Rule.Must(
        "REQ-AUT-004", "0.2",
        "A start with SRP carries SRP_A.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule PreferenceIsTold { get; } = Rule.Must(
        "REQ-AUT-005", "0.2",
        "PREFERRED_CHALLENGE is the first factor that the user prefers.",
        Citation.ApiReference("AdminInitiateAuth, AuthParameters"));

    public static Rule RememberedDeviceIsTold { get; } = Rule.Should(
        "REQ-AUT-006", "0.2",
        "A sign-in from a remembered device tells its DEVICE_KEY in the start, or with SRP in the proof of the password.",
        Citation.DeveloperGuide("devices: DEVICE_KEY"));

    public static Rule CustomSrpIsTold { get; } = Rule.Should(
        "REQ-AUT-007", "0.2",
        "A CUSTOM_AUTH start with SRP_A says so by CHALLENGE_NAME.",
        Citation.DeveloperGuide("CUSTOM_AUTH with SRP: CHALLENGE_NAME is SRP_A"));

    public static Rule ParametersAreStrings { get; } = Rule.Must(
        "REQ-AUT-008", "0.2",
        "Every value in AuthParameters is a string.",
        Citation.ServiceModel("AdminInitiateAuthRequest: AuthParameters"));

    public static Rule UnknownParameterIsLeftOut { get; } = Rule.Should(
        "REQ-AUT-009", "0.2",
        "What is not known is left out of AuthParameters, and not null.",
        Citation.Recordings("AuthParameters without null"));

    public static Rule FollowUpNamesActualUser { get; } = Rule.Must(
        "REQ-USR-001", "0.2",
        "USERNAME of a follow-up is the actual username that its challenge names, never the alias that the user typed.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeParameters, USER_ID_FOR_SRP"));

    public static Rule ActualUserIsRemembered { get; } = Rule.Must(
        "REQ-USR-002", "0.2",
        "USERNAME of a follow-up is the actual username that an earlier challenge named, where its own names nobody.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"));

    public static Rule TypedUserWhereNoneIsNamed { get; } = Rule.Must(
        "REQ-USR-003", "0.2",
        "USERNAME of a follow-up is what the user typed, where no challenge named the user.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"));

    public static Rule UsernameBeforeUserId { get; } = Rule.Should(
        "REQ-USR-004", "0.2",
        "Where a challenge gives two names, USERNAME of the follow-up is its USERNAME and not its USER_ID_FOR_SRP.",
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
        "SECRET_HASH of a start or a follow-up is over the USERNAME of the same request.",
        Citation.DeveloperGuide("computing secret hash values"));

    public static Rule RefreshHashIsOverActualUsername { get; } = Rule.Should(
        "REQ-HSH-003", "0.2",
        "SECRET_HASH of a refresh is over the actual username; ClientSecret of GetTokensFromRefreshToken is the client secret.",
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
        "Session is that of the latest answer, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule SessionIsSent { get; } = Rule.Must(
        "REQ-SES-002", "0.2",
        "Session is sent where the latest answer had one.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule NoSessionWhereNoneCame { get; } = Rule.Must(
        "REQ-SES-003", "0.2",
        "No Session is sent where the latest answer had none; that of the answer before is used up.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule SessionIsNeverEmpty { get; } = Rule.Must(
        "REQ-SES-004", "0.2",
        "A Session that there is not is left out: it is never empty and never null.",
        Citation.ServiceModel("SessionType, 20 characters at least"));

    public static Rule SessionStandsAtTop { get; } = Rule.Should(
        "REQ-SES-005", "0.2",
        "Session is a member of the request and not also an entry of ChallengeResponses.",
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"));

    public static Rule ChallengeNameIsTheWaitingOne { get; } = Rule.Must(
        "REQ-CHA-001", "0.2",
        "ChallengeName of a follow-up is that of the challenge that waits, also behind the set-up of an authenticator.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeName"));

    public static Rule AnswerKeysAreThere { get; } = Rule.Must(
        "REQ-CHA-002", "0.2",
        "The answer has the keys that its challenge asks for.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule ResponsesAreStrings { get; } = Rule.Must(
        "REQ-CHA-003", "0.2",
        "Every value in ChallengeResponses is a string.",
        Citation.ServiceModel("AdminRespondToAuthChallengeRequest: ChallengeResponses"));

    public static Rule UnknownResponseIsLeftOut { get; } = Rule.Should(
        "REQ-CHA-004", "0.2",
        "What is not known is left out of ChallengeResponses, and not null.",
        Citation.Recordings("ChallengeResponses without null"));

    public static Rule CodeAsTyped { get; } = Rule.Must(
        "REQ-CHA-005", "0.2",
        "A code is sent as the user typed it, byte for byte: a leading zero counts.",
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
        "The answer has no key that its challenge does not take.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule AnsweredPasswordAsTyped { get; } = Rule.Must(
        "REQ-CHA-011", "0.2",
        "PASSWORD of an answer is what the user typed, byte for byte.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"));

    public static Rule AttributesAreFlatKeys { get; } = Rule.Must(
        "REQ-NPW-001", "0.2",
        "An attribute of the answer to NEW_PASSWORD_REQUIRED is a key of its own, userAttributes. and its name.",
        Citation.ApiReference("AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED"));

    public static Rule OnlyRequiredAttributes { get; } = Rule.Must(
        "REQ-NPW-002", "0.2",
        "The answer to NEW_PASSWORD_REQUIRED holds only attributes that the user gave, and none that is required and has a value: that "
            + "cannot be changed.",
        Citation.ApiReference(
            "AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED").ByRow("paths, side calls: attributes of a new password"));

    public static Rule RequiredAttributesAsGiven { get; } = Rule.Must(
        "REQ-NPW-003", "0.2",
        "The answer to NEW_PASSWORD_REQUIRED holds each required attribute with the value that the user gave.",
        Citation.ApiReference("AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED"));
}
