using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class RefreshWithoutRefreshToken
{
    // With rotation switched on the flow is refused altogether, and another operation hands out the new one.
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-007",
        "The answer to a refresh flow carries no RefreshToken.",
        Level.Must,
        Citation.ApiReference("InitiateAuth, Examples: a refresh").And(Citation.Recordings("REFRESH_TOKEN_AUTH")).ByRow("paths, refresh"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        var isRefresh = exchange.AuthFlow is ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias;
        if (!payload.HasTokens || !isRefresh || exchange.Operation != WireNames.AdminInitiateAuth)
        {
            return false;
        }

        if (payload.RefreshToken.HasValue)
        {
            findings.Add(
                "$.AuthenticationResult.RefreshToken", "absent: the one that was sent stays valid", Wording.Kind(payload.RefreshToken));
        }

        return true;
    }
}
