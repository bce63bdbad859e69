using Conformance.Contract.Wire;
using Conformance.Corpus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>Answers each ClientId with what its case says, and nothing more.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly Dictionary<string, ArmedCase> armed;
    private readonly WebApplication server;

    private StubService(IEnumerable<ArmedCase> cases)
    {
        armed = cases.ToDictionary(one => one.ClientId, StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/", AnswerAsync);
    }

    public Uri Endpoint => new(server.Urls.First());

    public static async Task<StubService> StartAsync(params ArmedCase[] cases)
    {
        var service = new StubService(cases);
        await service.server.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var clientId = JsonReading.TryRead(body.ToArray(), out _)!.Root["ClientId"u8].Text;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.Body.WriteAsync(armed[clientId].Answers[0].Body);
    }
}
