using System.Buffers;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TokenAlphabet
{
    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=."u8);

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TokenAlphabet, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        return payload.HasTokens
            && (Judge(payload.AccessToken, "$.AuthenticationResult.AccessToken", findings)
                | Judge(payload.IdToken, "$.AuthenticationResult.IdToken", findings)
                | Judge(payload.RefreshToken, "$.AuthenticationResult.RefreshToken", findings));
    }

    private static bool Judge(in JsonValue token, string path, Findings findings)
    {
        if (token.Kind != JsonKind.String)
        {
            return false;
        }

        var text = token.Utf8;
        if (text.IsEmpty)
        {
            findings.Add(path, "at least one character", Wording.Kind(token));
        }
        else if (text.IndexOfAnyExcept(Letters) is >= 0 and var position)
        {
            findings.Add(path, "only characters of a token", Wording.Foreign(token, position));
        }

        return true;
    }
}
