using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Conformance.Benchmarks.Replay;

/// <summary>The least that answers the same bytes on Kestrel: no routing, no logging, no look at the request.</summary>
internal static class BareEndpoint
{
    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0);
        });
        await using var app = builder.Build();
        var body = Stimulus.Answer.Body.ToArray();
        app.Run(async context =>
        {
            var response = context.Response;
            response.StatusCode = Stimulus.Answer.Status;
            foreach (var header in Stimulus.Answer.Headers)
            {
                response.Headers[header.Name] = header.Value;
            }

            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        return await ServerProcess.ServeUntilEndOfInputAsync(new(app.Urls.Single()));
    }
}
