using System.Text.Json;
using Conformance.Contract.Wire;

namespace Conformance.Replay;

/// <summary>
/// Reads WireMock's journal: serve events, which hold a request each, or the requests themselves, as a search finds them.
/// </summary>
internal static class WireMockJournal
{
    /// <summary>The first requests in order of arrival. WireMock lists the last one first.</summary>
    public static IReadOnlyList<ReceivedRequest> Read(params ReadOnlySpan<JsonElement> lists)
    {
        List<ReceivedRequest> requests = [];
        foreach (var list in lists)
        {
            requests.AddRange(
                list.EnumerateArray()
                    .Reverse()
                    .Select(each => ReadRequest(each.TryGetProperty("request", out var request) ? request : each)));
        }

        return [.. requests.OrderBy(request => request.At).Take(Journal.Longest)];
    }

    private static ReceivedRequest ReadRequest(JsonElement request) => new(
        request.GetProperty("method").GetString()!,
        request.GetProperty("url").GetString()!,
        [.. request.GetProperty("headers").EnumerateObject().SelectMany(ReadHeader)],
        request.GetProperty("bodyAsBase64").GetBytesFromBase64(),
        DateTimeOffset.FromUnixTimeMilliseconds(request.GetProperty("loggedDate").GetInt64()));

    private static IEnumerable<Header> ReadHeader(JsonProperty header) =>
        header.Value.ValueKind == JsonValueKind.Array
            ? header.Value.EnumerateArray().Select(value => new Header(header.Name, value.GetString()!))
            : [new(header.Name, header.Value.GetString()!)];
}
