using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class AccessTokenPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.AccessTokenPresent, Check);

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
