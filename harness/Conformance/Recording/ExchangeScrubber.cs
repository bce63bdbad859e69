using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Corpus.Scenarios;
using Conformance.Recording.Substitution;

namespace Conformance.Recording;

/// <summary>Takes out of an exchange with a service what names somebody or opens something.</summary>
internal static partial class ExchangeScrubber
{
    // Of the rest some name a machine, and none is of the protocol.
    private static readonly string[] KeptHeaders = [WireNames.ContentType, WireNames.ErrorTypeHeader, WireNames.ErrorMessageHeader];

    // What unpacks to more is a trap, and is cut.
    private const int MostUnpacked = 4 * ResponseFiles.Largest;

    /// <summary>Makes the names and secrets of an exchange known.</summary>
    public static void Learn(ServiceExchange exchange, Substitutes substitutes)
    {
        foreach (var header in exchange.Request.Headers)
        {
            if (string.Equals(header.Name, "Authorization", StringComparison.OrdinalIgnoreCase)
                && Credential().Match(header.Value) is { Success: true } credential)
            {
                substitutes.Of("access key id", credential.Groups["id"].Value, TextKind.Name);
                substitutes.Of("signature", credential.Groups["signature"].Value, TextKind.Opaque);
            }
            else if (string.Equals(header.Name, "X-Amz-Security-Token", StringComparison.OrdinalIgnoreCase))
            {
                substitutes.Of("security token", header.Value, TextKind.Opaque);
            }
        }

        Scrub(exchange.Request.Body, substitutes);
        Learn(exchange.Response, substitutes);
    }

    /// <summary>Makes the names and secrets of a response known.</summary>
    public static void Learn(Response response, Substitutes substitutes) => Scrub(Decode(response).Body, substitutes);

    /// <summary>The answer of an exchange, scrubbed.</summary>
    /// <param name="response">The response.</param>
    /// <param name="requestId">What stands for its request id.</param>
    /// <param name="substitutes">What stands for its values.</param>
    /// <param name="places">Takes the path of each value that another stands for; null where nobody asks.</param>
    public static Answer Answer(Response response, string requestId, Substitutes substitutes, ICollection<string>? places = null)
    {
        var (body, isDecoded) = Decode(response);
        List<Header> headers = [];
        foreach (var header in response.Headers)
        {
            if (string.Equals(header.Name, WireNames.RequestId, StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(new(header.Name, requestId));
            }
            else if (KeptHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
            {
                var kept = MediaType().IsMatch(header.Value) ? header.Value : Kept(header.Name, header.Value, substitutes);
                headers.Add(new(header.Name, kept));
                if (kept != header.Value)
                {
                    places?.Add(OfHeader(header.Name));
                }
            }
            else if (!isDecoded && string.Equals(header.Name, WireNames.ContentEncoding, StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(new(header.Name, substitutes.Of("encoding", header.Value, TextKind.Prose)));
            }
        }

        return new(response.Status, headers, Scrub(body, substitutes, places));
    }

    /// <summary>The paths of the values that others would stand for: of a recording that does not tell, those that were replaced.</summary>
    public static IReadOnlySet<string> PlacesIn(Response response, string username, string typed)
    {
        var substitutes = new Substitutes("");
        substitutes.Learn("", known =>
        {
            known.Of(Substitutes.UsernameRole, username, TextKind.Name);
            known.Of(Substitutes.TypedRole, typed, TextKind.Name);
            Learn(response, known);
        });
        HashSet<string> places = new(StringComparer.Ordinal);
        Answer(response, "", substitutes, places);
        return places;
    }

    /// <summary>The path of a header, beside those of a body.</summary>
    public static string OfHeader(string name) => $"headers.{name.ToLowerInvariant()}";

    /// <summary>The body of a request, scrubbed.</summary>
    public static string Asked(ReceivedRequest request, Substitutes substitutes) =>
        Encoding.UTF8.GetString(Scrub(request.Body, substitutes));

    private static byte[] Scrub(ReadOnlyMemory<byte> body, Substitutes substitutes, ICollection<string>? places = null)
    {
        var mark = body.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (JsonReading.TryRead(body[mark..], out _) is { } json)
        {
            return [.. body.Span[..mark], .. JsonSubstitution.Rewrite(json, JsonPlace.Body, substitutes, places: places)];
        }

        // Bytes that are no UTF-8 are read as letters all the same, so that what can be read in them is found.
        var encoding = System.Text.Unicode.Utf8.IsValid(body.Span) ? Encoding.UTF8 : Encoding.Latin1;
        var text = encoding.GetString(body.Span);
        var scrubbed = substitutes.Of("body", text, TextKind.Prose);
        if (text != scrubbed)
        {
            places?.Add("$");
        }

        return encoding.GetBytes(scrubbed);
    }

    private static string Kept(string name, string value, Substitutes substitutes) =>
        substitutes.Of(
            name,
            value,
            string.Equals(name, WireNames.ErrorTypeHeader, StringComparison.OrdinalIgnoreCase) ? TextKind.ErrorType : TextKind.Prose);

    // What is packed cannot be looked into. What says that it is packed and is not stays, since that is a deviation.
    private static (ReadOnlyMemory<byte> Body, bool IsDecoded) Decode(Response response)
    {
        try
        {
            var packed = new MemoryStream(response.Body.ToArray());
            using Stream? unpacking = response.Header(WireNames.ContentEncoding)?.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            if (unpacking is null)
            {
                return (response.Body, false);
            }

            var body = new byte[MostUnpacked];
            return (body.AsMemory(0, unpacking.ReadAtLeast(body, body.Length, throwOnEndOfStream: false)), true);
        }
        catch (Exception notPacked) when (notPacked is InvalidDataException or InvalidOperationException)
        {
            return (response.Body, false);
        }
    }

    [
        GeneratedRegex(
            "Credential=(?<id>[^/,\\s]+)/.*Signature=(?<signature>[0-9a-f]+)",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Credential();

    [
        GeneratedRegex(
            @"^[a-z]{1,16}/[a-z0-9.+-]{1,32}(; ?charset=[A-Za-z0-9-]{1,16})?$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex MediaType();
}
