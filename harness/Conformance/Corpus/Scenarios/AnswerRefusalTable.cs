using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>Answers to a challenge that the documented service refuses.</summary>
internal static class AnswerRefusalTable
{
    private const string NotAuthorized = "NotAuthorizedException";
    private const string InvalidParameter = "InvalidParameterException";

    private static readonly Citation Errors = Citation.ApiReference("AdminRespondToAuthChallenge, Errors");
    private static readonly Citation OneStep = Citation.ApiReference("AdminRespondToAuthChallenge, Session");
    private static readonly Citation UsedOnce = Citation.Measured("amplify-js issue 14330: a Session can be used once");
    private static readonly Citation Bound = Citation.Inferred("a Session is bound to its user and challenge");

    private static readonly Due Foreign =
        Dues.RefusedLikelyAs(Bound.ByRow("issue 15, verdicts on services: another user's Session signs nobody in"), NotAuthorized);

    private static readonly PoolSetting Plain = new(PoolKind.Plain, MfaMode.Off);
    private static readonly Setting NewUser = new(Plain, new(), UserState.ForceChangePassword);
    private static readonly Setting Known = new(Plain, new(), UserState.Confirmed);

    // Some services ask for a factor only where it is preferred.
    private static readonly Setting WithTotp =
        new(new(PoolKind.Plain, MfaMode.Optional), new(), UserState.Confirmed, Factors.Totp) { Preferred = Factors.Totp };

    public static IEnumerable<Scenario> Expand() =>
    [
        NewPassword(
            "session-wrong",
            Dues.RefusedAsSeen(OneStep, Citation.Recordings("the message Invalid session for the user."), NotAuthorized),
            (body, _) => body[WireNames.Session] = Changed(body[WireNames.Session])),
        NewPassword(
            "session-missing",
            Dues.RefusedAsSeen(OneStep, Citation.Measured("aws-sdk-java issue 2724"), InvalidParameter),
            (body, _) => body.Remove(WireNames.Session)),
        NewPassword(
            "session-foreign",
            Foreign,
            (body, walk) => body[WireNames.Session] = walk.StrangersSession) with { NeedsStranger = true, TakesGivenUser = false },
        NewPassword(
            "username-foreign",
            Foreign,
            (body, walk) => Responses(body)[WireNames.Username] = walk.Stranger!.Username) with
        {
            NeedsStranger = true,
            TakesGivenUser = false,
        },
        NewPassword(
            "username-missing",
            Dues.RefusedLikelyAs(Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), InvalidParameter),
            (body, _) => Responses(body).Remove(WireNames.Username)),
        NewPassword(
            "answer-missing",
            Dues.RefusedLikelyAs(Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), InvalidParameter),
            (body, _) => Responses(body).Remove(WireNames.NewPassword)),
        NewPassword(
            "password-too-weak",
            Dues.Refused(Errors, "InvalidPasswordException"),
            (body, _) => Responses(body)[WireNames.NewPassword] = "weak"),
        NewPassword(
            "challenge-other",
            Dues.LikelyRefused(Bound, NotAuthorized, InvalidParameter),
            (body, _) => body[WireNames.ChallengeName] = "SMS_MFA"),
        NewPassword(
            "challenge-unknown",
            Dues.RefusedLikelyAs(Citation.ServiceModel("ChallengeNameType"), InvalidParameter),
            (body, _) => body[WireNames.ChallengeName] = "NO_SUCH_CHALLENGE"),
        NewPassword(
            "pool-wrong",
            Dues.Refused(Errors, "ResourceNotFoundException"),
            (body, _) => body[WireNames.UserPoolId] = "us-east-1_NoSuchPool"),
        Unsigned("unsigned", Signing.None, "MissingAuthenticationTokenException", "AccessDeniedException"),
        Unsigned("wrong-signature", Signing.WrongKey, "InvalidSignatureException", "UnrecognizedClientException"),
        new(
            "answer.session-used",
            NewUser,
            [
                new(StepKind.Start, Dues.NewPasswordRequired),
                new(StepKind.Answer, Dues.Tokens),
                new(StepKind.Answer, Dues.RefusedAsSeen(
                    OneStep.ByRow("paths, a second try: a Session that was used"),
                    UsedOnce,
                    NotAuthorized)) { Bend = (body, walk) => Again(body, walk) },
            ]),
        new(
            "answer.secret-hash-missing",
            NewUser with { Client = new() { HasSecret = true } },
            [
                new(StepKind.Start, Dues.NewPasswordRequired),
                new(StepKind.Answer, Dues.RefusedLikelyAs(
                    Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"),
                    NotAuthorized)) { Bend = (body, _) => Responses(body).Remove(WireNames.SecretHash) },
            ]),
        new(
            "answer.secret-hash-over-alias",
            new(new(PoolKind.Alias, MfaMode.Off), new() { HasSecret = true }, UserState.ForceChangePassword),
            [
                new(StepKind.Start, Dues.NewPasswordRequired),
                new(StepKind.Answer, Dues.LikelyRefused(
                    Citation.Recordings("the message Unable to verify secret hash for client"),
                    NotAuthorized)) { Bend = (body, walk) => Responses(body)[WireNames.SecretHash] = Contract.Proofs.SecretHash.Compute(
                        walk.Account.Typed, walk.Account.ClientId, walk.Account.ClientSecret!) },
            ]),

        Totp(
            "totp-code-wrong",
            Dues.Refused(Errors, "CodeMismatchException"),
            (body, _) => Responses(body)["SOFTWARE_TOKEN_MFA_CODE"] = Other(Responses(body)["SOFTWARE_TOKEN_MFA_CODE"])),
        Totp(
            "totp-code-missing",
            Dues.RefusedLikelyAs(Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), InvalidParameter),
            (body, _) => Responses(body).Remove("SOFTWARE_TOKEN_MFA_CODE")),

        Srp(
            "srp-proof-wrong",
            Dues.Refused(Errors.ByRow("paths, services: a wrong proof"), NotAuthorized),
            (body, _) => Responses(body)[WireNames.ClaimSignature] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        Srp(
            "srp-proof-missing",
            Dues.RefusedLikelyAs(Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), InvalidParameter),
            (body, _) => Responses(body).Remove(WireNames.ClaimSignature)),
        Srp(
            "srp-time-of-another-form",
            Dues.RefusedAsSeen(Errors, Citation.Measured("amazon-cognito-identity-js issue 683"), InvalidParameter, NotAuthorized),
            (body, _) => Responses(body)[WireNames.Timestamp] = "2026-02-03T04:05:06Z"),
        Srp(
            "srp-secret-block-foreign",
            Dues.LikelyRefused(Citation.Inferred("the secret block is opaque and the service's own; which error it is nobody knows")),
            (body, _) => Responses(body)[WireNames.ClaimSecretBlock] = "AAAA"),
    ];

    private static Scenario NewPassword(string name, Due due, Action<JsonObject, Walk> bend) =>
        Of(name, NewUser, new(StepKind.Start, Dues.NewPasswordRequired), new(StepKind.Answer, due) { Bend = bend });

    private static Scenario Unsigned(string name, Signing signing, params string[] types) =>
        Of(
            name,
            NewUser,
            new(StepKind.Start, Dues.NewPasswordRequired),
            new(StepKind.Answer, Dues.RefusedLikelyAs(Citation.ApiReference("Common Errors"), types)) { Signing = signing })
        with
        {
            // Few emulators look at signatures, and this one would change the password; the start is asked without one too.
            TakesGivenUser = false,
        };

    private static Scenario Totp(string name, Due due, Action<JsonObject, Walk> bend) =>
        Of(name, WithTotp, new(StepKind.Start, Dues.SoftwareTokenMfa), new(StepKind.Answer, due) { Bend = bend });

    private static Scenario Srp(string name, Due due, Action<JsonObject, Walk> bend) =>
        Of(
            name,
            Known,
            new(StepKind.Start, Dues.PasswordVerifier) { Flow = ChallengeCatalog.UserSrp },
            new(StepKind.Answer, due) { Bend = bend });

    private static Scenario Of(string name, Setting setting, params Step[] steps) =>
        new($"answer.{name}", setting, steps) { TakesGivenUser = true };

    private static JsonObject Responses(JsonObject body) => body[WireNames.ChallengeResponses]!.AsObject();

    private static string? Changed(JsonNode? session) => session is null ? null : string.Concat(session.GetValue<string>().Reverse());

    private static string Other(JsonNode? code) => code?.GetValue<string>() == "000000" ? "000001" : "000000";

    /// <summary>The answer before, word for word.</summary>
    private static void Again(JsonObject body, Walk walk)
    {
        body.Clear();
        foreach (var (name, value) in JsonNode.Parse(walk.Exchanges[^1].Request.Body.Span)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }
    }
}
