namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client of profile sdk makes of a response.</summary>
internal static class SurfaceStatements
{
    public static Rule BothArriveOrError { get; } = Rule.Must(
        "SUR-OUT-001", "0.1",
        "Tokens that come with a challenge are surfaced together with it, or the response is an error.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule NeitherStaysNeither { get; } = Rule.Must(
        "SUR-OUT-002", "0.1",
        "A response without tokens and without a challenge surfaces neither, or is an error.",
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    public static Rule LackingArrivesOrError { get; } = Rule.Must(
        "SUR-OUT-003", "0.1",
        "A response that lacks required members is surfaced as it was sent, or is an error.",
        Citation.Recordings("emulators that leave parameters out; issues of clients that crashed or invented them").ByRow(
            "payload table: challenge that lacks what it needs"));

    public static Rule ConformingIsNoError { get; } = Rule.Must(
        "SUR-OUT-004", "0.1",
        "A conforming response is not an error.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule ClientHandsOutAnOutcome { get; } = Rule.Must(
        "SUR-OUT-005", "0.1",
        "A client that got an answer gives its caller an outcome within its own time limit.",
        Citation.ServiceModel("an operation has an output or one of its errors"));

    public static Rule OutcomeAnswersARequest { get; } = Rule.Must(
        "SUR-OUT-006", "0.1",
        "An outcome answers a request that carries the ClientId, the Session or the access key that the caller gave.",
        Citation.ServiceModel("AdminInitiateAuthRequest, AdminRespondToAuthChallengeRequest"));

    public static Rule NothingIsInvented { get; } = Rule.Must(
        "SUR-OUT-007", "0.1",
        "No member is surfaced that was not sent.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule TokensArrive { get; } = Rule.Must(
        "SUR-TOK-001", "0.1",
        "AccessToken, IdToken and RefreshToken arrive as they were sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule ExpiresInArrives { get; } = Rule.Must(
        "SUR-TOK-002", "0.1",
        "ExpiresIn arrives with the value that was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule TokenTypeArrives { get; } = Rule.Must(
        "SUR-TOK-003", "0.1",
        "TokenType arrives as it was sent.",
        Citation.ServiceModel("AuthenticationResultType"));

    public static Rule NewDeviceArrives { get; } = Rule.Must(
        "SUR-TOK-004", "0.1",
        "NewDeviceMetadata arrives as it was sent.",
        Citation.ServiceModel("NewDeviceMetadataType"));

    public static Rule ChallengeNameArrives { get; } = Rule.Must(
        "SUR-CHA-001", "0.1",
        "The ChallengeName of the catalog arrives as it was sent.",
        Citation.ServiceModel("ChallengeNameType"));

    public static Rule ParametersArrive { get; } = Rule.Must(
        "SUR-CHA-002", "0.1",
        "Each entry of ChallengeParameters arrives as it was sent.",
        Citation.ServiceModel("ChallengeParametersType"));

    public static Rule AvailableChallengesArrive { get; } = Rule.Must(
        "SUR-CHA-003", "0.1",
        "AvailableChallenges arrives as it was sent.",
        Citation.ApiReference("AdminInitiateAuth, Response Elements"));

    public static Rule SessionArrives { get; } = Rule.Must(
        "SUR-SES-001", "0.1",
        "The Session arrives as it was sent, character for character.",
        Citation.ApiReference("AdminInitiateAuth, Session"));

    public static Rule ActualUsernameArrives { get; } = Rule.Must(
        "SUR-IDN-001", "0.1",
        "USER_ID_FOR_SRP and USERNAME arrive as they were sent.",
        Citation.ApiReference("AdminInitiateAuth, USER_ID_FOR_SRP"));

    public static Rule UnknownChallengeSurvives { get; } = Rule.Must(
        "SUR-FWD-001", "0.1",
        "A challenge name that is not in the model arrives as the raw name.",
        Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names").ByRow("payload table: unknown challenge name"));

    public static Rule UnknownMembersAreIgnored { get; } = Rule.Must(
        "SUR-FWD-002", "0.1",
        "A response with members that are not in the model is not an error.",
        Citation.ServiceModel("history: the response has gained members in 2024 and 2025"));

    public static Rule OddValueIsNoOtherValue { get; } = Rule.Must(
        "SUR-TYP-001", "0.1",
        "A value of another type, a duplicate or an other-case key never surfaces as a value that was not sent.",
        Citation.ServiceModel("the types of the 13 response members"));

    public static Rule OddValueIsNotLost { get; } = Rule.Should(
        "SUR-TYP-002", "0.1",
        "A value of another type or a duplicate is surfaced, as itself or as its text, or is an error.",
        Citation.Inferred("a value that vanishes hides a change of the service"));

    public static Rule LenientArrivesOrError { get; } = Rule.Must(
        "SUR-LEN-001", "0.1",
        "A body that only a lenient reader can read is surfaced as it was sent, or is an error.",
        Citation.Recordings("API reference samples with Content-Type 1.0; proxies").ByRow("payload table: readable by a lenient reader"));

    public static Rule ForbiddenTextIsNoValue { get; } = Rule.Must(
        "SUR-JSN-001", "0.5",
        "Text that RFC 8259 forbids never surfaces as a value that was not sent, nor as a success with nothing set.",
        Citation.Rfc(8259, "section 9, parsers: what a parser takes beyond the grammar is an extension").ByRow(
            "bytes: other text that RFC 8259 forbids"));

    public static Rule ForbiddenTextIsAnError { get; } = Rule.Should(
        "SUR-JSN-002", "0.5",
        "Text that RFC 8259 forbids is an error, and not read as if it were right.",
        Citation.Rfc(8259, "section 2, JSON grammar"));

    public static Rule IllFormedTextArrives { get; } = Rule.Should(
        "SUR-TXT-001", "0.5",
        "A token, a Session or a name of the user with ill-formed text arrives as it was sent, or is an error.",
        Citation.Rfc(8259, "section 8.2, Unicode characters"));

    public static Rule UndecodableIsAnError { get; } = Rule.Must(
        "SUR-DEC-001", "0.1",
        "A body that is not decodable is an error.",
        Citation.Recordings("proxies and load balancers that answer with a page").ByRow("payload table: not decodable"));

    public static Rule ErrorTypeArrives { get; } = Rule.Must(
        "SUR-ERR-001", "0.1",
        "The type of a service error arrives.",
        Citation.ApiReference("AdminInitiateAuth, Errors"));

    public static Rule ErrorMessageArrives { get; } = Rule.Must(
        "SUR-ERR-002", "0.1",
        "The message of a service error arrives.",
        Citation.Recordings("error bodies with __type and message").ByRow("payload table: service error in the form AWS sends"));

    public static Rule ErrorIsNoSuccess { get; } = Rule.Must(
        "SUR-ERR-003", "0.1",
        "A service error is never surfaced as a success.",
        Citation.ApiReference("AdminInitiateAuth, Errors"));

    public static Rule OddErrorTypeArrives { get; } = Rule.Should(
        "SUR-ERR-004", "0.1",
        "The type of a service error arrives in whatever spelling SDKs know.",
        Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"));

    public static Rule OddErrorMessageArrives { get; } = Rule.Should(
        "SUR-ERR-005", "0.1",
        "The message of a service error arrives in whatever spelling SDKs know.",
        Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"));

    public static Rule OtherErrorMessageArrives { get; } = Rule.Should(
        "SUR-ERR-006", "0.4",
        "The message of a service error arrives with quotes and letters beyond ASCII, however they are escaped.",
        Citation.Recordings("error bodies with __type and message"));

    public static Rule ErrorKindFits { get; } = Rule.Should(
        "SUR-ERR-007", "0.5",
        "An error says what it is about: the service refused, no whole answer came, or it could not be read.",
        Citation.Inferred("callers decide by it whether to try again"));

    public static Rule ReasonCodeArrives { get; } = Rule.Should(
        "SUR-ERR-008", "0.5",
        "The reasonCode of an error that a client declares to hand out is that of the answer.",
        Citation.ServiceModel("InvalidParameterException, reasonCode"));

    public static Rule FaultEndsInErrorOrGoodAnswer { get; } = Rule.Must(
        "SUR-TRN-001", "0.1",
        "A fault of the transport ends in an error, or in the good answer of a retry as it was sent.",
        Citation.Rfc(9112, "section 8, handling incomplete messages"));

    public static Rule TriesStayWithinTheDeclared { get; } = Rule.Must(
        "SUR-TRN-002", "0.1",
        "A call costs at most as many requests as the client declares.",
        Citation.DeveloperGuide("error retries and exponential backoff in AWS"));

    public static Rule SecondsStayWithinTheDeclared { get; } = Rule.Must(
        "SUR-TRN-003", "0.1",
        "A call takes at most as long as the client declares.",
        Citation.DeveloperGuide("error retries and exponential backoff in AWS"));

    public static Rule GoodAnswerIsEnough { get; } = Rule.Must(
        "SUR-TRN-004", "0.4",
        "No request follows an answer that was good.",
        Citation.Rfc(9110, "section 9.2.2, idempotent methods: who got the answer to a POST does not send it again"));

    public static Rule RequestIdArrives { get; } = Rule.Must(
        "SUR-RID-001", "0.5",
        "The request id that a client declares to hand out is that of the answer.",
        Citation.Protocol("requestId"));
}
