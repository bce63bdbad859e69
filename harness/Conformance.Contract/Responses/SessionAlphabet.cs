using System.Buffers;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SessionAlphabet
{
    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SessionAlphabet, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess || payload.Session.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Session.Utf8.IndexOfAnyExcept(Letters) is >= 0 and var position)
        {
            findings.Add("$.Session", "only characters of base64url", Wording.Foreign(payload.Session, position));
        }

        return true;
    }
}
