using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class TokenTypeIsBearer
{
    internal const string Only = "Bearer";

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-004",
        $"AuthenticationResult carries the TokenType {Only}.",
        Level.Must,
        Citation.Recordings("tokens of USER_PASSWORD_AUTH, raw body")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")),
        Check);

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
