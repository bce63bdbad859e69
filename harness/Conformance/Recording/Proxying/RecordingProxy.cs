using System.Net;
using System.Net.Sockets;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus.Recordings;
using Conformance.Corpus.Scenarios;
using Conformance.Replay;
using Conformance.Subjects.Services;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Conformance.Recording.Proxying;

/// <summary>Stands between a client and a service, on loopback, and records what travels.</summary>
internal sealed class RecordingProxy : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly ServiceCaller caller;
    private readonly RequestSigner? signer;
    private readonly ProxiedSignIns signIns;
    private readonly Action<string> tell;
    private readonly TimeProvider time;
    private readonly KestrelServer server;
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ListenOptions? listening;

    private RecordingProxy(
        IPEndPoint listen, ServiceCaller caller, RequestSigner? signer, ProxiedSignIns signIns, Action<string> tell, TimeProvider time)
    {
        (this.caller, this.signer, this.signIns, this.tell, this.time) = (caller, signer, signIns, tell, time);
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = ResponseFiles.Largest;
        options.Listen(listen, on =>
        {
            listening = on;
            on.Protocols = HttpProtocols.Http1;
        });
        server = new(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Where clients reach it.</summary>
    public Uri Endpoint => new($"http://{listening!.IPEndPoint}");

    /// <summary>Fails when what travels can no longer be written.</summary>
    public Task Failed => failed.Task;

    /// <summary>Starts a proxy.</summary>
    /// <param name="listen">Where it listens: an address of this machine alone.</param>
    /// <param name="caller">What asks the service.</param>
    /// <param name="signer">What signs the requests again; null to send the signature of the client.</param>
    /// <param name="signIns">What records.</param>
    /// <param name="tell">Takes a line for each request, in which nothing is secret.</param>
    /// <param name="time">When requests came.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ReplayFaultException">The port is in use, or may not be opened.</exception>
    public static async Task<RecordingProxy> StartAsync(
        IPEndPoint listen, ServiceCaller caller, RequestSigner? signer, ProxiedSignIns signIns, Action<string> tell, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var proxy = new RecordingProxy(listen, caller, signer, signIns, tell, time);
        try
        {
            await proxy.server.StartAsync(proxy, cancellationToken);
            return proxy;
        }
        catch (Exception refused) when (refused is IOException { InnerException: AddressInUseException } or SocketException)
        {
            proxy.server.Dispose();
            throw new ReplayFaultException(
                $"{listen} cannot be listened on "
                + $"({(refused is SocketException socket ? $"{socket.SocketErrorCode}" : "another program does")}): name another port, or "
                    + "0 for any free one",
                refused);
        }
    }

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessRequestAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var request = new ReceivedRequest(
            context.Request.Method,
            $"{context.Request.Path}{context.Request.QueryString}",
            HopHeaders.Kept(context.Request.Headers),
            body.ToArray(),
            time.GetUtcNow());
        var operation = RequestOperation.Of(request) is { Length: < 64 } named && named.All(char.IsAsciiLetter)
            ? named
            : "a request without an operation";
        if (request is not { Method: "POST", Path: "/" })
        {
            await RefuseAsync(
                context, StatusCodes.Status501NotImplemented, operation, "is not passed on: every operation of this API is POST /");
            return;
        }

        try
        {
            var sent = signer is null
                ? request
                : request with { Headers = signer.Sign(HopHeaders.OfOperation(request.Headers), request.Body) };
            var response = await caller.SendAsync(sent, context.RequestAborted);

            // The client may answer at once with the Session that it gets.
            tell(
                $"{operation} {response.Status} {Record(new(operation, sent, response))}"
                + (response.Json is null ? $"; the answer {(response.Body.IsEmpty ? "is empty" : "is no JSON")}" : ""));
            await AnswerAsync(context, response);
        }
        catch (ServiceSilentException silent)
        {
            await RefuseAsync(
                context,
                silent.InnerException is OperationCanceledException ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status502BadGateway,
                operation,
                $"has no answer and is not recorded: {silent.Message}");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            tell($"{operation} was given up by the client");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Connections that idle are not waited for.
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
    }

    private static async Task AnswerAsync(HttpContext context, Response response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var header in response.Headers.Where(header => !HopHeaders.IsOfOneHop(header.Name)))
        {
            context.Response.Headers.Append(header.Name, header.Value);
        }

        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }

    private string Record(ServiceExchange exchange)
    {
        try
        {
            return signIns.Add(exchange);
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            failed.TrySetException(unwritten);
            return "could not be written";
        }
    }

    private async Task RefuseAsync(HttpContext context, int status, string operation, string why)
    {
        tell($"{operation} {why}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes($"cognito-conformance record: {operation} {why}\n"), context.RequestAborted);
    }
}
