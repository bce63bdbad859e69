using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class ContentEncodingIsTrue
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-008",
        "A Content-Encoding is the encoding that the body has.",
        Level.Must,
        Citation.Rfc(9110, "section 8.4"),
        Check);

    private static ReadOnlySpan<byte> GzipMagic => [0x1f, 0x8b];

    private static bool Check(Exchange exchange, Findings findings)
    {
        var response = exchange.Response;
        if (response.Header(WireNames.ContentEncoding) is not { Length: > 0 } encoding)
        {
            return false;
        }

        var isGzip = response.Body.Span.StartsWith(GzipMagic);
        var isTrue = encoding.ToUpperInvariant() switch
        {
            "IDENTITY" => !isGzip,
            "GZIP" or "X-GZIP" => isGzip,

            // What can be read as it is has no encoding at all.
            _ => response.Json is null,
        };
        if (!isTrue)
        {
            findings.Add(
                WireNames.ContentEncoding, Wording.Name(encoding), Seen.OtherEncoding.As(isGzip ? "a gzip body" : "a body without it"));
        }

        return true;
    }
}
