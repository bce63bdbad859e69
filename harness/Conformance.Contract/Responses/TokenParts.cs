using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TokenParts
{
    // AccessToken and IdToken are signed (JWS), the RefreshToken is encrypted (JWE).
    internal const int Signed = 3;
    internal const int Encrypted = 5;

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TokenParts, Check);

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
            findings.Add(path, Wording.Count(due, "part"), Seen.OtherForm.As(Wording.Count(parts, "part")));
        }

        return true;
    }
}
