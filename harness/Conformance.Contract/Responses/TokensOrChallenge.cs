using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TokensOrChallenge
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TokensOrChallenge, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess)
        {
            return false;
        }

        if (payload.HasResult && payload.HasChallenge)
        {
            findings.Add("$.ChallengeName", "absent, since there is an AuthenticationResult", Seen.There.As("present"));
        }

        return true;
    }
}
