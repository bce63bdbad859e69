using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a service answers.</summary>
internal static partial class ResponseStatements
{
    public static Rule TokensOrChallenge { get; } = Rule.Must(
        "RSP-OUT-001", "0.1",
        "A response has tokens or a ChallengeName, never both.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule NeverNeither { get; } = Rule.Must(
        "RSP-OUT-002", "0.1",
        "A response has tokens or a ChallengeName, never neither.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule TokensWithoutSession { get; } = Rule.Must(
        "RSP-OUT-003", "0.1",
        "Tokens come without a Session.",
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")));

    public static Rule TokensWithoutParameters { get; } = Rule.Should(
        "RSP-OUT-004", "0.1",
        "Tokens come with ChallengeParameters that are empty or absent.",
        Citation.Recordings("tokens of AdminInitiateAuth: {}; samples of the CLI documentation: absent"));

    public static Rule ValuelessMembersLeftOut { get; } = Rule.Should(
        "RSP-OUT-005", "0.1",
        "A member without a value is left out.",
        Citation.Recordings("no recording holds a null or an empty structure; an empty ChallengeParameters is a map"));

    public static Rule ChallengeWithParameters { get; } = Rule.Must(
        "RSP-OUT-006", "0.1",
        "A challenge other than SELECT_CHALLENGE comes with ChallengeParameters.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeParameters"));

    public static Rule MemberTypes { get; } = Rule.Must(
        "RSP-OUT-007", "0.1",
        "A member of the model has the JSON type of its shape.",
        Citation.ServiceModel("AdminInitiateAuthResponse, AuthenticationResultType, NewDeviceMetadataType"));

    public static Rule KnownChallengeName { get; } = Rule.Must(
        "RSP-CHA-001", "0.1",
        $"ChallengeName is one of the {ChallengeCatalog.Names.Count} names of the service model.",
        Citation.ServiceModel("ChallengeNameType"));

    public static Rule ParameterValuesAreStrings { get; } = Rule.Must(
        "RSP-CHA-002", "0.1",
        "A value in ChallengeParameters is a string.",
        Citation.ServiceModel("ChallengeParametersType"));

    public static Rule RequiredParameters { get; } = Rule.Must(
        "RSP-CHA-003", "0.1",
        "A challenge carries the parameters that one of its documented or observed forms always has.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeName").And(Citation.Recordings("parameters of each challenge")));

    public static Rule ExpectedParameters { get; } = Rule.Should(
        "RSP-CHA-004", "0.1",
        "A challenge that nobody has recorded carries the parameters that clients read from it.",
        Citation.Clients("DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER in the SDKs; SMS_OTP like EMAIL_OTP"));

    public static Rule JsonInAString { get; } = Rule.Must(
        "RSP-CHA-005", "0.1",
        "A parameter that holds JSON in a string holds valid JSON of the right kind.",
        Citation.Recordings("requiredAttributes, userAttributes of AdminInitiateAuth")
            .On("2021-01-01")
            .And(Citation.Recordings("MFAS_CAN_SETUP of AdminInitiateAuth").On("2025-11")));

    public static Rule ListedParameters { get; } = Rule.Should(
        "RSP-CHA-006", "0.1",
        "ChallengeParameters carries only parameters that belong to the challenge.",
        Citation.Recordings("parameters of each challenge; those of CUSTOM_CHALLENGE are the pool owner's"));

    public static Rule AvailableChallengesAreStrings { get; } = Rule.Must(
        "RSP-CHA-007", "0.1",
        "An item of AvailableChallenges is a string.",
        Citation.ServiceModel("AvailableChallengeListType"));

    public static Rule AvailableChallengesAreKnown { get; } = Rule.Should(
        "RSP-CHA-008", "0.1",
        "An item of AvailableChallenges is a name of the service model.",
        Citation.ServiceModel("AvailableChallengeListType, ChallengeNameType"));

    public static Rule SelectChallengeOffersChoices { get; } = Rule.Must(
        "RSP-CHA-009", "0.1",
        "SELECT_CHALLENGE comes with at least one of AvailableChallenges, at the top level of the response.",
        Citation.ApiReference("AdminInitiateAuth, AvailableChallenges"));

    public static Rule DeliveryMediumIsKnown { get; } = Rule.Must(
        "RSP-CHA-010", "0.1",
        "CODE_DELIVERY_DELIVERY_MEDIUM is SMS or EMAIL.",
        Citation.ServiceModel("DeliveryMediumType"));

    public static Rule MfaTypesToSetUp { get; } = Rule.Must(
        "RSP-CHA-011", "0.1",
        "MFA_SETUP lists the MFA types in MFAS_CAN_SETUP, which older documents spell MFA_CAN_SETUP.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeName, MFA_SETUP").And(
            Citation.Recordings("MFA_SETUP of AdminInitiateAuth").On("2025-11")));

    public static Rule ChallengeFromOperation { get; } = Rule.Should(
        "RSP-CHA-012", "0.1",
        "A challenge comes from an operation that leads to it.",
        Citation.Clients("DEVICE_PASSWORD_VERIFIER is awaited as the answer to DEVICE_SRP_AUTH only"));

    public static Rule DocumentedOnlyChallenge { get; } = Rule.May(
        "RSP-CHA-013", "0.1",
        "ChallengeName is not ADMIN_NO_SRP_AUTH, which is documented but was never observed.",
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeName"));

    public static Rule SecondFactorsToChoose { get; } = Rule.Should(
        "RSP-CHA-014", "0.5",
        "MFAS_CAN_CHOOSE offers second factors: a passkey, and whatever else is a first factor or a step of one, is none.",
        Citation.DeveloperGuide("passkeys as MFA").ByRow("paths, services: a passkey only as the first factor"));

    public static Rule UserIdForSrpIsUsername { get; } = Rule.Must(
        "RSP-IDN-001", "0.1",
        "USER_ID_FOR_SRP is the actual username, even when the user typed an alias.",
        Citation.ApiReference("AdminInitiateAuth, ChallengeParameters"));

    public static Rule UsernameIsUsername { get; } = Rule.Must(
        "RSP-IDN-002", "0.1",
        "USERNAME is the actual username, even when the user typed an alias.",
        Citation.Recordings("CUSTOM_CHALLENGE of AdminInitiateAuth")
            .On("2026-05-14")
            .And(Citation.Recordings("CUSTOM_CHALLENGE, amplify-js issue 12887").On("2024-01")));

    public static Rule IdentityFromInitiate { get; } = Rule.Should(
        "RSP-IDN-003", "0.1",
        "A challenge with which AdminInitiateAuth answers a password carries USER_ID_FOR_SRP.",
        Citation.Recordings("NEW_PASSWORD_REQUIRED, MFA_SETUP of AdminInitiateAuth; absent when AdminRespondToAuthChallenge answers"));

    public static Rule SessionPresent { get; } = Rule.Must(
        "RSP-SES-001", "0.1",
        "A challenge carries a Session, unless it is one that comes without: PASSWORD_VERIFIER or a device challenge.",
        Citation.ApiReference("AdminInitiateAuth, Session"));

    public static Rule SessionLength { get; } = Rule.Must(
        "RSP-SES-002", "0.1",
        "A Session is 20 to 4096 characters long.",
        Citation.ApiReference("AdminInitiateAuth, Session"));

    public static Rule SessionIsNew { get; } = Rule.Must(
        "RSP-SES-003", "0.1",
        "A Session is a new one at each step.",
        Citation.ApiReference(
            "CreateUserPoolClient, AuthSessionValidity: a session token for each API request in an authentication flow").And(
                Citation.Measured("amplify-js issue 14330: a Session can be used once")));

    public static Rule SessionAlphabet { get; } = Rule.Should(
        "RSP-SES-004", "0.1",
        "A Session has only the characters of base64url: A-Z, a-z, 0-9, hyphen, underscore.",
        Citation.Recordings("Sessions of every recorded challenge"));

    public static Rule AccessTokenPresent { get; } = Rule.Must(
        "RSP-TOK-001", "0.1",
        "AuthenticationResult carries an AccessToken.",
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")));

    public static Rule IdTokenPresent { get; } = Rule.Must(
        "RSP-TOK-002", "0.1",
        "AuthenticationResult carries an IdToken.",
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")));

    public static Rule ExpiresInPositive { get; } = Rule.Must(
        "RSP-TOK-003", "0.1",
        "AuthenticationResult carries an ExpiresIn above zero.",
        Citation.Recordings("ExpiresIn 86400: it follows the app client, and 3600 is only the default")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")));

    public static Rule TokenTypeIsBearer { get; } = Rule.Must(
        "RSP-TOK-004", "0.1",
        "AuthenticationResult carries the TokenType Bearer.",
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")));

    public static Rule TokenAlphabet { get; } = Rule.Must(
        "RSP-TOK-005", "0.1",
        "A token is one or more of the characters A-Z, a-z, 0-9, hyphen, underscore, equals sign, dot.",
        Citation.ServiceModel("TokenModelType"));

    public static Rule TokenParts { get; } = Rule.Should(
        "RSP-TOK-006", "0.1",
        "A token has the parts of its kind: AccessToken 3, IdToken 3, RefreshToken 5.",
        Citation.Recordings("tokens of AdminInitiateAuth"));

    public static Rule RefreshWithoutRefreshToken { get; } = Rule.Must(
        "RSP-TOK-007", "0.1",
        "The answer to a refresh flow carries no RefreshToken.",
        Citation.ApiReference("InitiateAuth, Examples: a refresh").And(Citation.Recordings("REFRESH_TOKEN_AUTH")).ByRow("paths, refresh"));

    public static Rule SignInWithRefreshToken { get; } = Rule.Must(
        "RSP-TOK-008", "0.1",
        "The tokens of a sign-in come with a RefreshToken.",
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")));

    public static Rule DeviceKeyForm { get; } = Rule.Must(
        "RSP-TOK-009", "0.1",
        "NewDeviceMetadata carries a DeviceKey of at most 55 characters in the form region, underscore, UUID.",
        Citation.ServiceModel("DeviceKeyType"));

    public static Rule DeviceGroupKeyPresent { get; } = Rule.Should(
        "RSP-TOK-010", "0.1",
        "NewDeviceMetadata carries a DeviceGroupKey.",
        Citation.Recordings("tokens of a new device"));

    public static Rule SaltIsHex { get; } = Rule.Must(
        "RSP-SRP-001", "0.1",
        "SALT is a number in hexadecimal digits, even or odd in count.",
        Citation.Recordings("PASSWORD_VERIFIER").On("2018").And(Citation.Recordings("PASSWORD_VERIFIER over HTTP/2").On("2023-08")));

    public static Rule SrpBIsInGroup { get; } = Rule.Must(
        "RSP-SRP-002", "0.1",
        "SRP_B is a number from 1 to N - 1 in hexadecimal digits, N being the 3072-bit prime of RFC 3526.",
        Citation.Recordings("PASSWORD_VERIFIER").On("2018").And(Citation.Recordings("PASSWORD_VERIFIER over HTTP/2").On("2023-08")));

    public static Rule SecretBlockIsBase64 { get; } = Rule.Must(
        "RSP-SRP-003", "0.1",
        "SECRET_BLOCK is standard base64 with its padding.",
        Citation.Recordings("SECRET_BLOCK; the Session is base64url instead")
            .On("2017")
            .And(Citation.Recordings("SECRET_BLOCK").On("2022")));

    public static Rule LowerCaseHex { get; } = Rule.Should(
        "RSP-SRP-004", "0.1",
        "The digits of SALT and SRP_B are in lower case.",
        Citation.Recordings("PASSWORD_VERIFIER"));

    public static Rule SuccessHasStatus200 { get; } = Rule.Must(
        "RSP-ENV-001", "0.1",
        "A response with tokens or a challenge has status 200.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule ContentTypeIsAmzJson { get; } = Rule.Should(
        "RSP-ENV-002", "0.1",
        $"Content-Type is {WireNames.AmzJson}, with or without a charset.",
        Citation.Recordings("headers of AdminInitiateAuth"));

    public static Rule RequestIdPresent { get; } = Rule.Should(
        "RSP-ENV-003", "0.1",
        $"A response carries its request id in {WireNames.RequestId}.",
        Citation.Recordings("headers of AdminInitiateAuth"));

    public static Rule BodyIsObject { get; } = Rule.Must(
        "RSP-ENV-004", "0.1",
        "A body is a JSON object.",
        Citation.Protocol("response body"));

    public static Rule NamesOccurOnce { get; } = Rule.Should(
        "RSP-ENV-005", "0.1",
        "No name occurs twice in an object.",
        Citation.Rfc(8259, "section 4"));

    public static Rule NoByteOrderMark { get; } = Rule.Should(
        "RSP-ENV-006", "0.1",
        "A body has no byte-order mark.",
        Citation.Rfc(8259, "section 8.1"));

    public static Rule OnlyModelledMembers { get; } = Rule.Should(
        "RSP-ENV-007", "0.1",
        "A response has only members of the model, in the model's letter case.",
        Citation.ServiceModel("AdminInitiateAuthResponse, AuthenticationResultType, NewDeviceMetadataType"));

    public static Rule ContentEncodingIsTrue { get; } = Rule.Must(
        "RSP-ENV-008", "0.1",
        "A Content-Encoding is the encoding that the body has.",
        Citation.Rfc(9110, "section 8.4"));

    public static Rule ContentLengthIsTrue { get; } = Rule.Must(
        "RSP-ENV-009", "0.1",
        "A Content-Length is the length of the body in bytes.",
        Citation.Rfc(9110, "section 8.6"));
}
