using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Signing;
using Conformance.Replay;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Conformance.WireMockNet;

/// <summary>Notes each request as it arrives, with its case or as a stray.</summary>
/// <remarks>
/// WireMock.Net's own log has a request only when it is answered, so that of a late answer nothing is in it while the client waits, or
/// when it has given up; and it keeps a path decoded.
/// </remarks>
internal sealed class ArrivalJournal(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly StubIndex index = new();
    private readonly JournalBudget budget = new();
    private readonly Queue<ReceivedRequest> lookups = new();
    private Journal? strays;

    /// <summary>Begins to keep the requests of a case.</summary>
    public Stub Open(ArmedCase armed)
    {
        var opened = new Stub(armed.Case.Operation, RequestKeys.Of(armed), [], budget);
        index.Add(opened);
        return opened;
    }

    /// <summary>Ends it, and hands out what is kept.</summary>
    public IReadOnlyList<ReceivedRequest> Close(Stub opened)
    {
        index.Remove(opened);
        opened.Dispose();
        return opened.TakeJournal();
    }

    /// <summary>Notes a request and passes it on, its body to be read once more.</summary>
    public async Task ReceiveAsync(HttpContext context, RequestDelegate next)
    {
        var at = time.GetUtcNow();
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Note(HeadOf(context.Request), body.ToArray(), at, context.Request);
        body.Position = 0;
        context.Request.Body = body;
        await next(context);
    }

    public IReadOnlyList<ReceivedRequest> TakeStrays()
    {
        lock (gate)
        {
            return strays?.Take() ?? [];
        }
    }

    /// <summary>The requests for what the pool publishes since a time, the oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Lookups(DateTimeOffset since)
    {
        lock (gate)
        {
            return [.. lookups.Where(request => request.At >= since)];
        }
    }

    private static byte[] HeadOf(HttpRequest request)
    {
        var head = new StringBuilder($"{request.Method} {request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget} HTTP/1.1\r\n");
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
            {
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
    }

    private void Note(byte[] head, byte[] body, DateTimeOffset at, HttpRequest request)
    {
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Path.Value is WellKnown.JwksPath or WellKnown.DiscoveryPath)
        {
            NoteLookup(new KeptRequest(head, body, at).Read());
        }
        else if (RequestKeys.FindStub(index, Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), body) is { } stub)
        {
            stub.Note(head, body, at);
        }
        else
        {
            lock (gate)
            {
                (strays ??= new(budget)).Add(head, body, at);
            }
        }
    }

    private void NoteLookup(ReceivedRequest request)
    {
        lock (gate)
        {
            if (lookups.Count == Journal.Longest)
            {
                lookups.Dequeue();
            }

            lookups.Enqueue(request);
        }
    }
}
