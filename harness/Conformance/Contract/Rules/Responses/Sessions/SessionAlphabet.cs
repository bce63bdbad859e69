using System.Buffers;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Sessions;

internal static class SessionAlphabet
{
    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-SES-004",
        "A Session has only the characters of base64url: A-Z, a-z, 0-9, hyphen, underscore.",
        Level.Should,
        Citation.Recordings("Sessions of every recorded challenge"),
        Check);

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
