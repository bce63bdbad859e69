using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>What the documented service refuses for what came before, or for who asks.</summary>
internal static class WrongTurnTable
{
    private const string NotAuthorized = "NotAuthorizedException";
    private const string TotpCode = "SOFTWARE_TOKEN_MFA_CODE";

    private static readonly PoolSetting Plain = new(PoolKind.Plain, MfaMode.Off);
    private static readonly Setting Known = new(Plain, new(), UserState.Confirmed);

    public static IEnumerable<Scenario> Expand() =>
    [
        Of(
            "refusal.custom-without-triggers",
            Known,
            new Step(StepKind.Start, Dues.RefusedLikelyAs(
                Citation.DeveloperGuide("custom authentication challenge Lambda triggers")
                    .ByRow("paths, services: CUSTOM_AUTH without triggers"),
                "InvalidParameterException")) { Flow = ChallengeCatalog.Custom, TellsPassword = false }),
        Of(
            "refusal.unverified-alias",
            new Setting(new(PoolKind.Alias, MfaMode.Off), new(), UserState.Confirmed) { IsVerified = false },
            new Step(StepKind.Start, Dues.LikelyRefused(
                Citation.DeveloperGuide("user pool attributes: an alias is verified"), NotAuthorized, "UserNotFoundException"))),
        Of(
            "srp.plain.unknown-user",
            Known with { State = UserState.Absent },
            new Step(StepKind.Start, Dues.PasswordVerifier with { Citation = Hidden }) { Flow = ChallengeCatalog.UserSrp },
            new Step(StepKind.Answer, Dues.Refused(Hidden, NotAuthorized))),
        Of(
            "srp.plain.unknown-user-again",
            Known with { State = UserState.Absent },
            new Step(StepKind.Start, Dues.PasswordVerifier with { Citation = Hidden }) { Flow = ChallengeCatalog.UserSrp },
            new Step(StepKind.Start, Dues.PasswordVerifier with { Citation = Hidden, RepeatsUser = true })
            {
                Flow = ChallengeCatalog.UserSrp,
            }),
        Of(
            "answer.session-of-another-client",
            Known with { State = UserState.ForceChangePassword, HasOtherClient = true },
            new Step(StepKind.Start, Dues.NewPasswordRequired),
            new Step(StepKind.Answer, Dues.LikelyRefused(
                Citation.Inferred("a Session is bound to its app client"), NotAuthorized, "InvalidParameterException"))
            {
                Bend = (body, walk) => body[WireNames.ClientId] = walk.Account.OtherClientId,
            }),
        Of(
            "answer.secret-hash-wrong",
            Known with { State = UserState.ForceChangePassword, Client = new() { HasSecret = true } },
            new Step(StepKind.Start, Dues.NewPasswordRequired),
            new Step(StepKind.Answer, Dues.RefusedLikelyAs(
                Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), NotAuthorized))
            {
                Bend = (body, _) => Responses(body)[WireNames.SecretHash] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            }),
        Of(
            "answer.set-up-code-wrong",
            new Setting(new(PoolKind.Plain, MfaMode.On), new(), UserState.Confirmed),
            new Step(StepKind.Start, Dues.MfaSetup),
            new Step(StepKind.AssociateToken, Dues.SecretCode),
            new Step(StepKind.VerifyToken, Dues.NotVerified)
            {
                Bend = (body, _) => body[WireNames.UserCode] = Other(body[WireNames.UserCode]),
            }),
        Of(
            "answer.totp-code-used",
            new Setting(new(PoolKind.Plain, MfaMode.Optional), new(), UserState.Confirmed, Factors.Totp) { Preferred = Factors.Totp },
            new Step(StepKind.Start, Dues.SoftwareTokenMfa),
            new Step(StepKind.Answer, Dues.Tokens),
            new Step(StepKind.Start, Dues.SoftwareTokenMfa),
            new Step(StepKind.Answer, Dues.LikelyRefused(
                Citation.Rfc(6238, "section 5.2"), "ExpiredCodeException", "CodeMismatchException", NotAuthorized))
            {
                Bend = (body, walk) => Responses(body)[TotpCode] = CodeSent(walk),
            }),
        Of(
            "choice.plain.one-factor",
            Known with { Pool = Plain with { OffersPasswordAlone = true } },
            new Step(StepKind.Start, new(
                DueKind.Challenge,
                ["SELECT_CHALLENGE", "PASSWORD", "PASSWORD_SRP"],
                Level.Should,
                Citation.Inferred("a user with one factor is asked for it, or which it shall be")))
            {
                Flow = ChallengeCatalog.UserAuth,
                TellsPassword = false,
            }),
        Of(
            "choice.plain.factor-that-pool-lacks",
            Known with { Pool = Plain with { OffersPasswordAlone = true } },
            new Step(StepKind.Start, Dues.SelectChallenge with { Level = Level.Should })
            {
                Flow = ChallengeCatalog.UserAuth,
                Choice = "EMAIL_OTP",
                TellsPassword = false,
            }),
    ];

    private static Citation Hidden { get; } =
        Citation.DeveloperGuide("managing error responses").ByRow("paths, services: unknown user over SRP");

    private static Scenario Of(string id, Setting setting, params Step[] steps) => new(id, setting, steps) { Since = "0.5" };

    private static JsonObject Responses(JsonObject body) => body[WireNames.ChallengeResponses]!.AsObject();

    private static string Other(JsonNode? code) => code?.GetValue<string>() == "000000" ? "000001" : "000000";

    private static string CodeSent(Walk walk) =>
        walk.Exchanges.Select(exchange => JsonReading.TryRead(exchange.Request.Body, out _)!.Root[WireNames.ChallengeResponses][TotpCode])
            .Last(code => code.HasValue).Text;
}
