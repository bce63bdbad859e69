using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Wire;
using Conformance.Replay.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Conformance.Replay;

/// <summary>The replay server inside the harness: Kestrel on loopback, with answers that are exact to the byte.</summary>
public sealed class EmbeddedReplayServer : IReplayServer
{
    private static readonly IPAddress OtherHost = IPAddress.Parse("127.0.0.2");

    private readonly ConcurrentDictionary<string, Stub> armed = new(StringComparer.Ordinal);
    private readonly StubIndex index = new();
    private readonly JournalBudget budget = new();
    private readonly Switchboard switchboard;
    private readonly KestrelServer server;
    private ListenOptions? listening;
    private ListenOptions? otherPort;
    private ListenOptions? otherHost;

    private EmbeddedReplayServer(int port, TimeProvider time)
    {
        switchboard = new(index, budget, time, () => Endpoint);
        var date = new DateHeader(time);
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port, listen =>
        {
            listening = listen;
            Serve(listen);
        });

        // Where redirects lead: another port, and another address of the machine, which not every system opens.
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            otherPort = listen;
            Serve(listen);
        });
        if (CanOpen(OtherHost))
        {
            options.Listen(OtherHost, 0, listen =>
            {
                otherHost = listen;
                Serve(listen);
            });
        }

        void Serve(ListenOptions listen)
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Run(connection => new ReplayConnection(connection, switchboard, date, time).ServeAsync());
        }

        // Nothing between a request and its answer blocks, so that a hop to another thread would be the dearest part of it.
        var sockets = new SocketTransportOptions { UnsafePreferInlineScheduling = true, WaitForDataBeforeAllocatingBuffer = false };
        server = new(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(sockets), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <inheritdoc/>
    public Uri Endpoint => new($"http://127.0.0.1:{listening!.IPEndPoint!.Port}");

    /// <inheritdoc/>
    public string Name { get; } = $"embedded {typeof(EmbeddedReplayServer).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Starts a server.</summary>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="time">What the Date header and delays go by.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ReplayFaultException">The port is in use, or may not be opened.</exception>
    public static async Task<EmbeddedReplayServer> StartAsync(int port, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = new EmbeddedReplayServer(port, time);
        try
        {
            await started.server.StartAsync(new NoApplication(), cancellationToken);
            return started;
        }
        catch (Exception failed)
        {
            started.server.Dispose();
            throw failed switch
            {
                IOException { InnerException: AddressInUseException } =>
                    new ReplayFaultException(
                        $"Port {port} on 127.0.0.1 is in use by another program: name another, or 0 for any free one.", failed),
                SocketException refused =>
                    new ReplayFaultException(
                        $"Port {port} on 127.0.0.1 cannot be opened ({refused.SocketErrorCode}): name another, or 0 for any free one.",
                        failed),
                _ => failed,
            };
        }
    }

    /// <inheritdoc/>
    public Task ArmAsync(ArmedCase armed, CancellationToken cancellationToken)
    {
        var keys = RequestKeys.Of(armed);
        Arm(
            armed.Seed,
            new Stub(armed.Case.Operation, keys, [.. armed.Answers.Select(answer => Lead(answer, armed.ClientId))], budget)
            {
                Serve = (turn, at) => Lead(armed.Serve(turn, at), armed.ClientId),
                IsRedirected = armed.Case.Redirect is not null,
            });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> TryArmAsync(
        ArmedCase armed, IEnumerable<string> keys, Func<ReceivedRequest, Task<Answer>> answer, CancellationToken cancellationToken)
    {
        Arm(armed.Seed, new Stub(keys, answer, budget));
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedRequest>> DisarmAsync(ArmedCase armed, CancellationToken cancellationToken) =>
        Task.FromResult(this.armed.TryRemove(armed.Seed, out var stub) ? Disarm(stub) : []);

    /// <inheritdoc/>
    public Task<int> CountAsync(ArmedCase armed, CancellationToken cancellationToken) =>
        Task.FromResult(this.armed.TryGetValue(armed.Seed, out var stub) ? stub.Count : 0);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedRequest>> TakeStraysAsync(CancellationToken cancellationToken) =>
        Task.FromResult(switchboard.TakeStrays());

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedRequest>> LookupsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(switchboard.Lookups(since));

    /// <summary>Answers every request with an armed case, whatever it carries: for one client and its debugger.</summary>
    public void AnswerAllWith(ArmedCase armed) => switchboard.Fallback = this.armed[armed.Seed];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var stub in armed.Values)
        {
            stub.Dispose();
        }

        // Connections that idle are not waited for.
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
    }

    /// <summary>Arms answers without a case, as a benchmark needs it by the thousand.</summary>
    internal void Arm(string seed, string operation, IEnumerable<string> keys, IReadOnlyList<Answer> answers) =>
        Arm(seed, new Stub(operation, keys, answers, budget));

    /// <summary>A redirect with the address to which it leads, by which the case is known where nothing else is sent there.</summary>
    private Answer Lead(Answer answer, string clientId) => answer.Redirect is not { } place ? answer : answer with
    {
        Headers = [.. answer.Headers, new("Location", $"{AddressOf(place)}/{clientId}")],
    };

    private static bool CanOpen(IPAddress address)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string AddressOf(RedirectPlace place) => place switch
    {
        RedirectPlace.SamePlace => Endpoint.GetLeftPart(UriPartial.Authority),
        RedirectPlace.OtherPort => $"http://{otherPort!.IPEndPoint}",
        RedirectPlace.OtherHost => $"http://{otherHost?.IPEndPoint ?? new(OtherHost, Endpoint.Port)}",
        _ => $"http://localhost:{Endpoint.Port}",
    };

    private void Arm(string seed, Stub stub)
    {
        armed.TryGetValue(seed, out var before);
        armed[seed] = stub;
        index.Add(stub);
        if (before is not null)
        {
            Disarm(before);
        }
    }

    private IReadOnlyList<ReceivedRequest> Disarm(Stub stub)
    {
        index.Remove(stub);
        stub.Dispose();
        return stub.TakeJournal();
    }

    /// <summary>Kestrel asks for an application; the connections never come to it.</summary>
    private sealed class NoApplication : IHttpApplication<IFeatureCollection>
    {
        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

        public Task ProcessRequestAsync(IFeatureCollection context) => throw new UnreachableException();

        public void DisposeContext(IFeatureCollection context, Exception? exception)
        {
        }
    }
}
