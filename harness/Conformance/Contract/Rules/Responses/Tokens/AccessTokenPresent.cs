using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class AccessTokenPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-001",
        "AuthenticationResult carries an AccessToken.",
        Level.Must,
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens)
        {
            return false;
        }

        if (!payload.AccessToken.HasValue)
        {
            findings.Add("$.AuthenticationResult.AccessToken", "present", Wording.Kind(payload.AccessToken));
        }

        return true;
    }
}
