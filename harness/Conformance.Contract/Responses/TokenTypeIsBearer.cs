using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TokenTypeIsBearer
{
    internal const string Only = "Bearer";

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TokenTypeIsBearer, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;

        // Something else than a string is RSP-OUT-007's.
        if (!payload.HasTokens || (payload.TokenType.HasValue && payload.TokenType.Kind != JsonKind.String))
        {
            return false;
        }

        if (!payload.TokenType.IsText(Only))
        {
            findings.Add("$.AuthenticationResult.TokenType", $"\"{Only}\"", Wording.Name(payload.TokenType, Seen.AnotherText));
        }

        return true;
    }
}
