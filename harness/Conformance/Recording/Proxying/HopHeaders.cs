using Conformance.Contract.Wire;
using Microsoft.AspNetCore.Http;

namespace Conformance.Recording.Proxying;

/// <summary>Which headers a proxy passes on.</summary>
internal static class HopHeaders
{
    // RFC 9110, section 7.6.1; the length and the host of a message are those of the next hop.
    private static readonly string[] OneHop =
        [
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            WireNames.ContentLength,
            "Host",
            "Expect",
        ];

    /// <summary>True for a header that concerns one connection.</summary>
    public static bool IsOfOneHop(string name) => OneHop.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The headers of a request that go on. What is packed could not be looked into, so that no packing is asked for.</summary>
    public static IReadOnlyList<Header> Kept(IHeaderDictionary headers) =>
    [
        .. headers.Where(
            header => !IsOfOneHop(header.Key) && !string.Equals(header.Key, "Accept-Encoding", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value, (header, value) => new Header(header.Key, value ?? "")),
    ];

    /// <summary>The headers that a signature is made over: those without which the request is another.</summary>
    public static IEnumerable<Header> OfOperation(IReadOnlyList<Header> headers) =>
        headers.Where(
            header => string.Equals(header.Name, WireNames.ContentType, StringComparison.OrdinalIgnoreCase)
                || string.Equals(header.Name, WireNames.Target, StringComparison.OrdinalIgnoreCase));
}
