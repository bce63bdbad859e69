using System.Globalization;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class ContentLengthIsTrue
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-009",
        "A Content-Length is the length of the body in bytes.",
        Level.Must,
        Citation.Rfc(9110, "section 8.6"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var response = exchange.Response;
        if (response.Header(WireNames.ContentLength) is not { } length)
        {
            return false;
        }

        if (!long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes != response.Body.Length)
        {
            findings.Add(WireNames.ContentLength, Wording.Number(response.Body.Length), Seen.OtherNumber.As(Wording.Name(length)));
        }

        return true;
    }
}
