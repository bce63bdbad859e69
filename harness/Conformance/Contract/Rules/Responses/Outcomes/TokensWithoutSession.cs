using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Outcomes;

internal static class TokensWithoutSession
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-OUT-003",
        "Tokens come without a Session.",
        Level.Must,
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens || payload.HasChallenge)
        {
            return false;
        }

        if (payload.Session.HasValue)
        {
            findings.Add("$.Session", "absent, since there is an AuthenticationResult", Wording.Kind(payload.Session));
        }

        return true;
    }
}
