using System.Collections.Concurrent;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;
using Microsoft.AspNetCore.Builder;
using WireMock.Exceptions;
using WireMock.Server;
using WireMock.Settings;

namespace Conformance.WireMockNet;

/// <summary>WireMock.Net in this process, armed in its own mapping model.</summary>
/// <remarks>
/// It looks through all its mappings for each request, so those of a case go as soon as the case is over. What it answers with is
/// chunked and has headers of its own.
/// </remarks>
public sealed class WireMockNetReplayServer : IReplayServer
{
    private const string AnyPort = "http://127.0.0.1:0";

    // A start takes half a second on a machine that is not busy; one that fails is told only at the end of this time.
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Armed> armed = new(StringComparer.Ordinal);
    private readonly ArrivalJournal journal;
    private readonly WireMockServer server;
    private readonly TimeProvider time;

    private WireMockNetReplayServer(WireMockServer server, ArrivalJournal journal, TimeProvider time)
    {
        (this.server, this.journal, this.time) = (server, journal, time);
        Endpoint = new(server.Url!);
    }

    /// <inheritdoc/>
    public Uri Endpoint { get; }

    /// <inheritdoc/>
    public string Name { get; } = $"wiremock-net {typeof(WireMockServer).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Starts a server on a free port of loopback.</summary>
    /// <param name="time">Of when the tokens and the requests are.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ReplayFaultException">WireMock.Net does not start.</exception>
    public static Task<WireMockNetReplayServer> StartAsync(TimeProvider time, CancellationToken cancellationToken) =>
        StartAsync(AnyPort, StartLimit, time, cancellationToken);

    /// <summary>What WireMock.Net cannot express of a case; null where it can.</summary>
    /// <param name="one">The case.</param>
    public static string? WhyNot(Case one) => WireMockNetModel.WhyNot(one);

    /// <inheritdoc/>
    /// <exception cref="ReplayFaultException">WireMock.Net cannot express an answer of the case.</exception>
    public async Task ArmAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        if (WhyNot(armed.Case) is { } lack)
        {
            throw new ReplayFaultException(
                $"WireMock.Net cannot express {lack}, which {armed.Case.Id} asks for: replay it with the embedded server.");
        }

        await DisarmAsync(armed, cancellationToken);
        for (var turn = 0; turn < armed.Answers.Count; turn++)
        {
            armed.Serve(turn, time.GetUtcNow());
        }

        var scenario = Guid.NewGuid().ToString();
        var mappings = WireMockNetModel.Of(armed, scenario).ToArray();
        this.armed[armed.Seed] = new(journal.Open(armed), scenario, [.. mappings.Select(mapping => mapping.Guid!.Value)]);
        server.WithMapping(mappings);
    }

    /// <inheritdoc/>
    public Task<bool> TryArmAsync(
        ArmedCase armed, IEnumerable<string> keys, Func<ReceivedRequest, Task<Answer>> answer, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedRequest>> DisarmAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        if (!this.armed.TryRemove(armed.Seed, out var over))
        {
            return Task.FromResult<IReadOnlyList<ReceivedRequest>>([]);
        }

        foreach (var mapping in over.Mappings)
        {
            server.DeleteMapping(mapping);
        }

        server.ResetScenario(over.Scenario);
        return Task.FromResult(journal.Close(over.Requests));
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(ArmedCase armed, CancellationToken cancellationToken) =>
        Task.FromResult(this.armed.TryGetValue(armed.Seed, out var one) ? one.Requests.Count : 0);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedRequest>> TakeStraysAsync(CancellationToken cancellationToken) =>
        Task.FromResult(journal.TakeStrays());

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedRequest>> LookupsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(journal.Lookups(since));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(server.Stop);
        server.Dispose();
    }

    /// <summary>Starts a server where a test says.</summary>
    internal static async Task<WireMockNetReplayServer> StartAsync(
        string url, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        var arrivals = new ArrivalJournal(time);
        var settings = new WireMockServerSettings
        {
            Urls = [url],
            StartTimeout = (int)limit.TotalMilliseconds,
            PreWireMockMiddlewareInit = app =>
                ((IApplicationBuilder)app).Use(next => context => arrivals.ReceiveAsync(context, next)),
            MaxRequestLogCount = 0,
        };
        try
        {
            // It blocks until it listens.
            var started = await Task.Run(() => WireMockServer.Start(settings), cancellationToken);
            started.WithMapping([.. WireMockNetModel.WellKnownOf(new(started.Url!))]);
            return new(started, arrivals, time);
        }
        catch (Exception failed) when (failed is WireMockException or TimeoutException)
        {
            throw new ReplayFaultException($"WireMock.Net does not start on {url}: {Reason(failed)}", failed);
        }
    }

    // The sentence of what went wrong stands innermost; around it are words about tasks.
    private static string Reason(Exception failed)
    {
        while (failed.InnerException is { } inner)
        {
            failed = inner;
        }

        return failed.Message;
    }

    private sealed record Armed(Stub Requests, string Scenario, IReadOnlyList<Guid> Mappings);
}
