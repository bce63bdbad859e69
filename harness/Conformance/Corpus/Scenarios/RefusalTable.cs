using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using static Conformance.Contract.Catalog.ChallengeCatalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>Starts of a sign-in that the documented service refuses.</summary>
internal static class RefusalTable
{
    private const string NotAuthorized = "NotAuthorizedException";
    private const string InvalidParameter = "InvalidParameterException";
    private const string ResourceNotFound = "ResourceNotFoundException";

    private static readonly Citation Errors = Citation.ApiReference("AdminInitiateAuth, Errors");
    private static readonly Citation Parameter = Citation.ApiReference("AdminInitiateAuth, AuthParameters");
    private static readonly Citation Missing = Citation.Recordings("the message Missing required parameter");
    private static readonly Citation BadHash = Citation.Recordings("the message Unable to verify secret hash for client");
    private static readonly Citation Hash = Citation.DeveloperGuide("computing secret hash values");
    private static readonly Citation Common = Citation.ApiReference("Common Errors");

    public static IEnumerable<Scenario> Expand() =>
    [
        InParameters(
            "wrong-password", Dues.Refused(Errors, NotAuthorized), (body, _) => Parameters(body)[WireNames.Password] = "Wrong-password-1"),
        InParameters(
            "empty-password",
            Dues.RefusedLikelyAs(Errors, NotAuthorized, InvalidParameter),
            (body, _) => Parameters(body)[WireNames.Password] = ""),
        InParameters(
            "missing-password",
            Dues.RefusedAsSeen(Parameter, Missing, InvalidParameter),
            (body, _) => Parameters(body).Remove(WireNames.Password)),
        InParameters(
            "missing-username",
            Dues.RefusedAsSeen(Parameter, Missing, InvalidParameter),
            (body, _) => Parameters(body).Remove(WireNames.Username)),
        InParameters(
            "missing-parameters",
            Dues.RefusedAsSeen(Parameter, Missing, InvalidParameter),
            (body, _) => body.Remove(WireNames.AuthParameters)),
        Password(
            "missing-flow",
            Dues.RefusedLikelyAs(Citation.ServiceModel("AdminInitiateAuthRequest, required"), InvalidParameter, "ValidationException"),
            (body, _) => body.Remove(WireNames.AuthFlow)),
        Password("unknown-flow", Dues.Refused(Errors, InvalidParameter), (body, _) => body[WireNames.AuthFlow] = "NO_SUCH_FLOW"),
        Password(
            "public-flow",
            Dues.RefusedAsSeen(
                Citation.ApiReference("AdminInitiateAuth, AuthFlow"),
                Citation.Recordings("aws-doc-sdk-examples issue 5289"),
                InvalidParameter),
            (body, _) => body[WireNames.AuthFlow] = UserPassword),
        Password(
            "wrong-client", Dues.Refused(Errors, ResourceNotFound), (body, _) => body[WireNames.ClientId] = "0000000000000000000000nope"),
        Password("wrong-pool", Dues.Refused(Errors, ResourceNotFound), (body, _) => body[WireNames.UserPoolId] = "us-east-1_NoSuchPool"),
        Password(
            "missing-pool",
            Dues.RefusedLikelyAs(Citation.ServiceModel("AdminInitiateAuthRequest, required"), InvalidParameter, "ValidationException"),
            (body, _) => body.Remove(WireNames.UserPoolId)),
        Password("unsigned", new(
            StepKind.Start,
            Dues.RefusedLikelyAs(Common, "MissingAuthenticationTokenException", "AccessDeniedException")) { Signing = Signing.None }),
        Password("wrong-signature", new(
            StepKind.Start,
            Dues.Refused(Common, "InvalidSignatureException", "UnrecognizedClientException")) { Signing = Signing.WrongKey }),
        Password("not-json", new(StepKind.Start, Dues.RefusedAsSeen(
            Citation.Protocol("request body").ByRow("paths, services: bad bodies"),
            Citation.Measured("a form is answered by SerializationException"),
            "SerializationException",
            "UnknownOperationException")) { RawBody = "AuthFlow=ADMIN_USER_PASSWORD_AUTH&ClientId=form" }),
        Password("unknown-operation", new(StepKind.UnknownOperation, Dues.RefusedLikelyAs(
            Common.ByRow("paths, services: bad bodies and targets"), "UnknownOperationException", "SerializationException"))),

        Of(
            "no-secret-hash",
            Secret,
            Dues.RefusedAsSeen(Hash, Citation.Recordings("amplify-android issue 2504"), NotAuthorized),
            (body, _) => Parameters(body).Remove(WireNames.SecretHash)),
        Of(
            "wrong-secret-hash",
            Secret,
            Dues.RefusedAsSeen(Hash, BadHash, NotAuthorized),
            (body, _) => Parameters(body)[WireNames.SecretHash] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        Of(
            "raw-secret-as-hash",
            Secret,
            Dues.RefusedAsSeen(Hash, BadHash, NotAuthorized),
            (body, walk) => Parameters(body)[WireNames.SecretHash] = walk.Account.ClientSecret),
        Of(
            "flow-not-enabled",
            Setting with { Client = new() { AllowsPassword = false } },
            Dues.RefusedAsSeen(
                Citation.ApiReference("CreateUserPoolClient, ExplicitAuthFlows"),
                Citation.Recordings("the message flow not enabled for this client"),
                InvalidParameter),
            bend: null),
        Of(
            "unknown-user-hidden",
            Setting with { State = UserState.Absent },
            Dues.Refused(Citation.DeveloperGuide("managing error responses"), NotAuthorized),
            bend: null),
        Of(
            "unknown-user-told",
            Setting with { State = UserState.Absent, Client = new() { HidesUsers = false } },
            Dues.Refused(Errors, "UserNotFoundException"),
            bend: null),
        Of(
            "unconfirmed-wrong-password",
            Setting with { State = UserState.Unconfirmed },
            Dues.RefusedAsSeen(Errors, Citation.Recordings("amazon-cognito-identity-js issue 288"), "UserNotConfirmedException"),
            (body, _) => Parameters(body)[WireNames.Password] = "Wrong-password-1"),

        Start(
            "srp-missing-a",
            UserSrp,
            Dues.RefusedAsSeen(Parameter, Citation.Inferred("the message Missing required parameter"), InvalidParameter),
            (body, _) => Parameters(body).Remove(WireNames.SrpA)),
        Start(
            "srp-a-is-zero",
            UserSrp,
            Dues.LikelyRefused(Citation.Rfc(5054, "section 2.5.4"), InvalidParameter, NotAuthorized),
            (body, _) => Parameters(body)[WireNames.SrpA] = "0"),
        Start(
            "refresh-unknown-token",
            Refresh,
            Dues.RefusedAsSeen(Parameter, Citation.Recordings("the message Invalid Refresh Token."), NotAuthorized),
            (body, _) => Parameters(body)[WireNames.RefreshTokenParameter] = "eyJjdHkiOiJKV1QifQ.bm8.c3VjaA.dG9rZW4.AA"),
        Start(
            "refresh-missing-token",
            Refresh,
            Dues.RefusedAsSeen(Parameter, Missing, InvalidParameter),
            (body, _) => Parameters(body).Remove(WireNames.RefreshTokenParameter)),
        new(
            "refusal.refresh-wrong-secret-hash",
            Secret,
            [
                new(StepKind.Start, Dues.Tokens),
                new(
                    StepKind.Start,
                    Dues.RefusedAsSeen(
                        Hash, Citation.Recordings("the message SecretHash does not match for the client"), NotAuthorized))
                {
                    Flow = Refresh,
                    Bend = (body, _) =>
                        Parameters(body)[WireNames.SecretHash] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                },
            ]),
    ];

    private static Setting Setting { get; } = new(new(PoolKind.Plain, MfaMode.Off), new(), UserState.Confirmed);

    private static Setting Secret { get; } = Setting with { Client = new() { HasSecret = true } };

    private static Scenario Password(string name, Due due, Action<JsonObject, Walk> bend) =>
        Password(name, new(StepKind.Start, due) { Bend = bend });

    private static Scenario InParameters(string name, Due due, Action<JsonObject, Walk> bend) =>
        Password(name, new(StepKind.Start, due) { Bend = bend, IsBentInParameters = true });

    private static Scenario Password(string name, Step step) =>
        new($"refusal.{name}", Setting, [step]) { TakesGivenUser = true, TakesAnyState = true };

    private static Scenario Start(string name, string flow, Due due, Action<JsonObject, Walk> bend) =>
        new($"refusal.{name}", Setting, [new(StepKind.Start, due) { Flow = flow, Bend = bend }]);

    private static Scenario Of(string name, Setting setting, Due due, Action<JsonObject, Walk>? bend) =>
        new($"refusal.{name}", setting, [new(StepKind.Start, due) { Bend = bend }]);

    private static JsonObject Parameters(JsonObject body) => body[WireNames.AuthParameters]!.AsObject();
}
