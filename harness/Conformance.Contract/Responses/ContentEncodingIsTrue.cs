using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ContentEncodingIsTrue
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ContentEncodingIsTrue, Check);

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
