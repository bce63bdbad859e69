using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class TokenParts
{
    // AccessToken and IdToken are signed (JWS), the RefreshToken is encrypted (JWE).
    internal const int Signed = 3;
    internal const int Encrypted = 5;

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-006",
        $"A token has the parts of its kind: AccessToken {Signed}, IdToken {Signed}, RefreshToken {Encrypted}.",
        Level.Should,
        Citation.Recordings("tokens of AdminInitiateAuth"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        return payload.HasTokens
            && (Judge(payload.AccessToken, Signed, "$.AuthenticationResult.AccessToken", findings)
                | Judge(payload.IdToken, Signed, "$.AuthenticationResult.IdToken", findings)
                | Judge(payload.RefreshToken, Encrypted, "$.AuthenticationResult.RefreshToken", findings));
    }

    private static bool Judge(in JsonValue token, int due, string path, Findings findings)
    {
        // An empty one is RSP-TOK-005's.
        if (token.Kind != JsonKind.String || token.RawString.IsEmpty)
        {
            return false;
        }

        var parts = token.Utf8.Count((byte)'.') + 1;
        if (parts != due)
        {
            findings.Add(path, $"{due} parts", Seen.OtherForm.As($"{parts} parts"));
        }

        return true;
    }
}
