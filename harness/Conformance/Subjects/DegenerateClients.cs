using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Conformance.Corpus;
using Conformance.Wire;

namespace Conformance.Subjects;

/// <summary>The three built-in clients that every run must find red: one does nothing, one accepts all, one refuses all.</summary>
internal static class DegenerateClients
{
    private const string SignedIn =
        """{"AuthenticationResult":{"AccessToken":"degenerate","ExpiresIn":3600,"IdToken":"degenerate","RefreshToken":"degenerate","TokenType":"Bearer"}}""";

    public static IReadOnlyList<IClientFactory> All { get; } =
    [
        new InProcessClient(Describe("does-nothing"), (_, _, _) => Task.FromResult(Surfaces("{}"))),
        new InProcessClient(Describe("accepts-all"), async (armed, endpoint, cancellationToken) =>
        {
            await TryAskAsync(armed, endpoint, cancellationToken);
            return Surfaces(SignedIn);
        }),
        new InProcessClient(Describe("refuses-all"), async (armed, endpoint, cancellationToken) =>
        {
            await TryAskAsync(armed, endpoint, cancellationToken);
            return new() { Error = new("RefusedException", "refused", "other") };
        }),
    ];

    /// <summary>The description of a client that runs in the harness's own process.</summary>
    public static ClientDescription Describe(string name) => new()
    {
        Name = name,
        Version = CaseCorpus.Version,
        Language = "csharp",
        Runtime = Environment.Version.ToString(),
        Profile = "sdk",
        Operations = [WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge],
        Concurrent = 16,
    };

    public static DriverAnswer Surfaces(string json) => new() { Surface = JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _) };

    /// <summary>Makes the call of a case and reads the answer whole.</summary>
    /// <returns>Null when the connection breaks, or the answer is too late.</returns>
    public static async Task<Response?> TryAskAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(armed, endpoint, cancellationToken);
        }
        catch (Exception broken) when (broken is HttpRequestException || (broken is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private static async Task<Response> AskAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken)
    {
        // A connection of its own: a faulty answer of one case must not be met by the next.
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false });
        // Only an answer that is late on purpose is given up after a second: on a busy machine any other may take longer.
        client.Timeout = armed.Answers.Any(answer => answer.Delay > TimeSpan.Zero)
            ? TimeSpan.FromMilliseconds(DriverCall.TryLimitMilliseconds)
            : Timeout.InfiniteTimeSpan;
        var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body))
        {
            DriverCall.WriteRequest(json, armed);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body.ToArray()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(WireNames.AmzJson);
        request.Headers.TryAddWithoutValidation(WireNames.Target, WireNames.TargetPrefix + armed.Case.Operation);
        using var response = await client.SendAsync(request, cancellationToken);
        return new(
            (int)response.StatusCode,
            [.. response.Headers.Concat(response.Content.Headers).Select(header => new Header(header.Key, string.Join(", ", header.Value)))],
            await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
