using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Conformance.Replay;

/// <summary>Calls WireMock's admin API.</summary>
internal sealed class WireMockAdmin : IDisposable
{
    private const int ShownLength = 120;

    private readonly HttpClient client;

    public WireMockAdmin(Uri baseUrl)
    {
        BaseUrl = baseUrl;
        client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new(baseUrl.GetLeftPart(UriPartial.Authority) + "/__admin/"),
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    public Uri BaseUrl { get; }

    /// <summary>Proves that a WireMock with a journal answers, and tells its version.</summary>
    public async Task<string> GreetAsync(CancellationToken cancellationToken)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, "health", body: null, cancellationToken);
        if (status != 200 || ReadVersion(answer) is not { } version)
        {
            throw new ReplayFaultException($"{BaseUrl} is not a WireMock: it answered {status} {Shown(answer)} to GET /__admin/health.");
        }

        using var journal = await PostAsync("requests/count", json => json.WriteString("method", "ANY"), cancellationToken);
        return journal.RootElement.TryGetProperty("requestJournalDisabled", out var off) && off.ValueKind == JsonValueKind.True
            ? throw new ReplayFaultException($"The WireMock at {BaseUrl} keeps no journal: start it without --no-request-journal.")
            : version;
    }

    /// <summary>Posts an object, whose members the caller writes, and reads the answer.</summary>
    public async Task<JsonDocument> PostAsync(string path, Action<Utf8JsonWriter> members, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return await ReadAsync(HttpMethod.Post, path, body.WrittenMemory, cancellationToken);
    }

    public Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) =>
        ReadAsync(HttpMethod.Get, path, body: null, cancellationToken);

    public async Task DeleteAsync(string path, CancellationToken cancellationToken) =>
        (await ReadAsync(HttpMethod.Delete, path, body: null, cancellationToken)).Dispose();

    public void Dispose() => client.Dispose();

    private async Task<JsonDocument> ReadAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        var (status, answer) = await SendAsync(method, path, body, cancellationToken);
        try
        {
            if (status is >= 200 and < 300)
            {
                return JsonDocument.Parse(answer.Length == 0 ? "{}"u8.ToArray() : answer);
            }
        }
        catch (JsonException)
        {
            // Reported below, as any other answer that makes no sense.
        }

        throw new ReplayFaultException($"The WireMock at {BaseUrl} answered {status} {Shown(answer)} to {method} /__admin/{path}.");
    }

    private async Task<(int Status, byte[] Body)> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is { } bytes)
        {
            request.Content = new ReadOnlyMemoryContent(bytes);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception failed) when (
            failed is HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new ReplayFaultException($"No WireMock can be reached at {BaseUrl}: {failed.Message}", failed);
        }
    }

    private static string? ReadVersion(byte[] answer)
    {
        try
        {
            using var health = JsonDocument.Parse(answer);
            return health.RootElement.ValueKind == JsonValueKind.Object
                && health.RootElement.TryGetProperty("status", out _)
                && health.RootElement.TryGetProperty("version", out var version)
                && version.ValueKind == JsonValueKind.String
                    ? version.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shown(byte[] answer)
    {
        var text =
            string.Join(' ', System.Text.Encoding.UTF8.GetString(answer).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? "without a body" : $"\"{(text.Length > ShownLength ? text[..ShownLength] + "…" : text)}\"";
    }
}
