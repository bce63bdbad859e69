using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SignInWithRefreshToken
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SignInWithRefreshToken, Check);

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
