using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>What a server says of its keys, with the same port for all servers.</summary>
internal sealed record Published(int Status, string? Type, string Body)
{
    public static async Task<Published> LookUpAsync(IReplayServer server, string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Endpoint, path));
        var body = await answer.Content.ReadAsStringAsync();
        return new(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            body.Replace(server.Endpoint.Authority, "here", StringComparison.Ordinal));
    }
}
