using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>Wrong answers to SMS_MFA, for which no delivered code is needed.</summary>
internal static class CodeRefusalTable
{
    private static readonly Citation Errors = Citation.ApiReference("AdminRespondToAuthChallenge, Errors");

    private static readonly Setting WithSms =
        new(new(PoolKind.Plain, MfaMode.Optional) { SendsSms = true }, new(), UserState.Confirmed, Factors.Sms)
        {
            Preferred = Factors.Sms,
        };

    public static IEnumerable<Scenario> Expand() =>
    [
        Sms("sms-code-wrong", Dues.Refused(Errors, "CodeMismatchException"), (_, _) => { }),
        Sms(
            "sms-code-missing",
            Dues.RefusedLikelyAs(
                Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"), "InvalidParameterException"),
            (body, _) => body[WireNames.ChallengeResponses]!.AsObject().Remove("SMS_MFA_CODE")),
        Sms(
            "sms-session-missing",
            Dues.RefusedAsSeen(
                Citation.ApiReference("AdminRespondToAuthChallenge, Session"),
                Citation.Measured("aws-sdk-java issue 2724"),
                "InvalidParameterException"),
            (body, _) => body.Remove(WireNames.Session)),
    ];

    private static Scenario Sms(string name, Due due, Action<JsonObject, Walk> bend) => new(
        $"answer.{name}",
        WithSms,
        [new(StepKind.Start, Dues.SmsMfa), new(StepKind.Answer, due) { GuessesCode = true, Bend = bend }])
    {
        Since = "0.5",
        TakesGivenUser = true,
    };
}
