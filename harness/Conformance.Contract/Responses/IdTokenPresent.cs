using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class IdTokenPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.IdTokenPresent, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens)
        {
            return false;
        }

        if (!payload.IdToken.HasValue)
        {
            findings.Add("$.AuthenticationResult.IdToken", "present", Wording.Kind(payload.IdToken));
        }

        return true;
    }
}
