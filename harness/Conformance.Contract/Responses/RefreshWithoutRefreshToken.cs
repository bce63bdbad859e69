using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class RefreshWithoutRefreshToken
{
    // With rotation switched on the flow is refused altogether, and another operation hands out the new one.
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.RefreshWithoutRefreshToken, Check);

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
