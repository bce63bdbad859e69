using System.Net.Http.Headers;
using Conformance.Contract.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.HarnessSuite.Services;

/// <summary>Stands before an emulator, passes each call on, and tells of it before and behind.</summary>
internal sealed class WatchedDoor : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http = new();
    private readonly string url;

    private WatchedDoor(string url)
    {
        this.url = url;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapFallback(PassAsync);
    }

    public string Url => server.Urls.First();

    /// <summary>Told the operation before it is passed on.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>Told the operation when it was done, before its answer goes out.</summary>
    public Action<string> Behind { get; set; } = _ => { };

    public static async Task<WatchedDoor> OpenAsync(string url)
    {
        var door = new WatchedDoor(url);
        await door.server.StartAsync();
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var target = context.Request.Headers[WireNames.Target].ToString();
        var operation = target[(target.LastIndexOf('.') + 1)..];
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Before(operation);
        using var request = new HttpRequestMessage(new(context.Request.Method), url + context.Request.Path)
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        if (context.Request.ContentType is { } type)
        {
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        foreach (var name in (string[])[WireNames.Target, "Authorization", "X-Amz-Date"])
        {
            request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name].ToString());
        }

        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Behind(operation);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(bytes);
    }
}
