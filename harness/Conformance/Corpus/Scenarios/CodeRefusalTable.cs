using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>Wrong answers to SMS_MFA and EMAIL_OTP, for which no delivered code is needed.</summary>
internal static class CodeRefusalTable
{
    private static readonly Citation Errors = Citation.ApiReference("AdminRespondToAuthChallenge, Errors");

    private static readonly (string Name, Due Due, Setting Setting)[] Delivered =
    [
        ("sms", Dues.SmsMfa, Of(new(PoolKind.Plain, MfaMode.Optional) { SendsSms = true }, Factors.Sms)),
        ("email", Dues.EmailOtpAsMfa, Of(new(PoolKind.Plain, MfaMode.Optional) { SendsEmail = true }, Factors.Email)),
    ];

    private static readonly (string Name, Due Due, Action<JsonObject, Walk> Bend)[] Wrong =
    [
        ("code-wrong", Dues.Refused(Errors, "CodeMismatchException"), (_, _) => { }),
        (
            "code-missing",
            Dues.RefusedLikelyAs(
                Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), "InvalidParameterException"),
            (body, walk) => body[WireNames.ChallengeResponses]!.AsObject().Remove($"{walk.Challenge}_CODE")),
        (
            "session-missing",
            Dues.RefusedAsSeen(
                Citation.ApiReference("AdminRespondToAuthChallenge, Session"),
                Citation.Measured("aws-sdk-java issue 2724"),
                "InvalidParameterException"),
            (body, _) => body.Remove(WireNames.Session)),
    ];

    public static IEnumerable<Scenario> Expand() =>
        from factor in Delivered
        from wrong in Wrong
        select new Scenario(
            $"answer.{factor.Name}-{wrong.Name}",
            factor.Setting,
            [new(StepKind.Start, factor.Due), new(StepKind.Answer, wrong.Due) { GuessesCode = true, Bend = wrong.Bend }])
        {
            Since = "0.5",
            TakesGivenUser = true,
        };

    private static Setting Of(PoolSetting pool, Factors factor) =>
        new(pool, new(), UserState.Confirmed, factor) { Preferred = factor };
}
