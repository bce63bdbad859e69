using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class SignInWithRefreshToken
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-008",
        "The tokens of a sign-in come with a RefreshToken.",
        Level.Must,
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens || exchange.AuthFlow is null or ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias)
        {
            return false;
        }

        if (!payload.RefreshToken.HasValue)
        {
            findings.Add("$.AuthenticationResult.RefreshToken", "present", Wording.Kind(payload.RefreshToken));
        }

        return true;
    }
}
