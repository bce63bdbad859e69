using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TokensWithoutSession
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TokensWithoutSession, Check);

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
