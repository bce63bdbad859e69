using System.Collections.Concurrent;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Replay;

/// <summary>A real WireMock, armed and read through its admin API.</summary>
/// <remarks>It tells requests apart by ClientId, adds headers of its own, and cannot break off within an answer.</remarks>
public sealed class WireMockReplayServer : IReplayServer
{
    private readonly ConcurrentDictionary<string, ArmedCase> armed = new(StringComparer.Ordinal);
    private readonly WireMockAdmin admin;
    private readonly WireMockProcess? process;
    private readonly TimeProvider time;

    private WireMockReplayServer(WireMockAdmin admin, string version, WireMockProcess? process, TimeProvider time)
    {
        this.admin = admin;
        this.process = process;
        this.time = time;
        Name = $"wiremock {version}";
    }

    /// <inheritdoc/>
    public Uri Endpoint => admin.BaseUrl;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Connects to a WireMock that runs already; its other mappings stay as they are.</summary>
    /// <param name="baseUrl">Where it listens, without a path.</param>
    /// <param name="time">Of when the tokens are.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="ReplayFaultException">Nothing can be reached there, it is not a WireMock, or it keeps no journal.</exception>
    public static Task<WireMockReplayServer> ConnectAsync(Uri baseUrl, TimeProvider time, CancellationToken cancellationToken) =>
        ConnectAsync(baseUrl, process: null, time, cancellationToken);

    /// <summary>Starts the WireMock that npm installed; it ends with this server.</summary>
    /// <param name="directory">The folder whose <c>node_modules</c> has it: <c>fixtures/servers/wiremock</c>.</param>
    /// <param name="time">What the limit of the start goes by, and of when the tokens are.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ReplayFaultException">Java or the jar is missing, or it does not start.</exception>
    public static async Task<WireMockReplayServer> StartAsync(string directory, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = await WireMockProcess.StartAsync(directory, WireMockProcess.Java, time, cancellationToken);
        try
        {
            return await ConnectAsync(started.BaseUrl, started, time, cancellationToken);
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>What WireMock cannot express of a case; null where it can.</summary>
    /// <param name="one">The case.</param>
    public static string? WhyNot(Case one) => Mapping.WhyNot(one);

    /// <inheritdoc/>
    /// <exception cref="ReplayFaultException">WireMock cannot express an answer of the case, or cannot be reached.</exception>
    public async Task ArmAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        if (WhyNot(armed.Case) is { } lack)
        {
            throw new ReplayFaultException(
                $"WireMock cannot express {lack}, which {armed.Case.Id} asks for: replay it with the embedded server.");
        }

        if (!this.armed.TryAdd(armed.Seed, armed))
        {
            await RemoveMappingsAsync(armed, cancellationToken);
            await TakeJournalAsync(armed, cancellationToken);
        }

        for (var turn = 0; turn < armed.Answers.Count; turn++)
        {
            armed.Serve(turn, time.GetUtcNow());
        }

        using var answer = await admin.PostAsync(
            "mappings/import",
            json =>
            {
                json.WriteStartArray("mappings");
                Mapping.WriteAll(json, armed);
                json.WriteEndArray();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> TryArmAsync(
        ArmedCase armed, IEnumerable<string> keys, Func<ReceivedRequest, Task<Answer>> answer, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReceivedRequest>> DisarmAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        if (!this.armed.TryRemove(armed.Seed, out _))
        {
            return [];
        }

        await RemoveMappingsAsync(armed, cancellationToken);
        return await TakeJournalAsync(armed, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        if (!this.armed.ContainsKey(armed.Seed))
        {
            return 0;
        }

        using var signed = await admin.PostAsync("requests/count", json => WriteSigned(json, armed), cancellationToken);
        using var others = await admin.PostAsync("requests/count", json => WriteOthers(json, armed), cancellationToken);
        return signed.RootElement.GetProperty("count").GetInt32() + others.RootElement.GetProperty("count").GetInt32();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReceivedRequest>> TakeStraysAsync(CancellationToken cancellationToken)
    {
        using var unmatched = await admin.GetAsync("requests?unmatched=true", cancellationToken);
        var events = unmatched.RootElement.GetProperty("requests");
        foreach (var stray in events.EnumerateArray())
        {
            await admin.DeleteAsync($"requests/{stray.GetProperty("id").GetString()}", cancellationToken);
        }

        return WireMockJournal.Read(events);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReceivedRequest>> LookupsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        using var found = await admin.PostAsync("requests/find", Mapping.WriteLookups, cancellationToken);
        return [
            .. WireMockJournal.Read(found.RootElement.GetProperty("requests"))
                .Where(request => request.At >= since)
                .TakeLast(Journal.Longest),
        ];
    }

    /// <summary>Takes back what is still armed, and ends the WireMock if this server started it.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var left in process is null ? armed.Values : [])
            {
                await DisarmAsync(left, CancellationToken.None);
            }

            if (process is null)
            {
                await RemoveMappingsAsync(Mapping.Anybody, CancellationToken.None);
            }
        }
        catch (ReplayFaultException)
        {
            // It is gone already, and its mappings with it.
        }

        admin.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private static async Task<WireMockReplayServer> ConnectAsync(
        Uri baseUrl, WireMockProcess? process, TimeProvider time, CancellationToken cancellationToken)
    {
        var reached = new WireMockAdmin(baseUrl);
        try
        {
            var connected = new WireMockReplayServer(reached, await reached.GreetAsync(cancellationToken), process, time);
            await connected.PublishAsync(cancellationToken);
            return connected;
        }
        catch
        {
            reached.Dispose();
            throw;
        }
    }

    private static void WriteSigned(Utf8JsonWriter json, ArmedCase armed)
    {
        WriteAny(json);
        Mapping.WriteAccessKey(json, armed);
    }

    private static void WriteOthers(Utf8JsonWriter json, ArmedCase armed)
    {
        WriteAny(json);
        Mapping.WriteNoAccessKey(json, armed);
        Mapping.WriteClientId(json, armed);
    }

    private static void WriteAny(Utf8JsonWriter json)
    {
        json.WriteString("method", "ANY");
        json.WriteString("urlPattern", ".*");
    }

    private async Task PublishAsync(CancellationToken cancellationToken) =>
        (await admin.PostAsync(
            "mappings/import",
            json =>
            {
                json.WriteStartArray("mappings");
                Mapping.WriteWellKnown(json, Endpoint);
                json.WriteEndArray();
            },
            cancellationToken)).Dispose();

    private Task RemoveMappingsAsync(ArmedCase armed, CancellationToken cancellationToken) =>
        RemoveMappingsAsync(armed.ClientId, cancellationToken);

    private async Task RemoveMappingsAsync(string armedFor, CancellationToken cancellationToken) =>
        (await admin.PostAsync(
            "mappings/remove-by-metadata",
            json =>
            {
                json.WriteStartObject("matchesJsonPath");
                json.WriteString("expression", $"$.{Mapping.ArmedFor}");
                json.WriteString("equalTo", armedFor);
                json.WriteEndObject();
            },
            cancellationToken)).Dispose();

    /// <summary>Reads the requests of a case and removes them, so that the journal stays short.</summary>
    private async Task<IReadOnlyList<ReceivedRequest>> TakeJournalAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        using var signed = await admin.PostAsync("requests/remove", json => WriteSigned(json, armed), cancellationToken);
        using var others = await admin.PostAsync("requests/remove", json => WriteOthers(json, armed), cancellationToken);
        return WireMockJournal.Read(signed.RootElement.GetProperty("serveEvents"), others.RootElement.GetProperty("serveEvents"));
    }
}
