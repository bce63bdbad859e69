using System.Diagnostics;
using System.Globalization;

namespace Conformance.Benchmarks.Replay;

/// <summary>A server in a process of its own: this program, started once more. It ends when its standard input does.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Bare = "serve-bare";
    public const string Embedded = "serve-embedded";
    public const string WireMockNet = "serve-wiremock-net";

    private readonly Process process;

    private ServerProcess(Process process, Uri endpoint)
    {
        this.process = process;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public int Id => process.Id;

    public static Task<ServerProcess> StartBareAsync() => StartAsync(Bare);

    public static Task<ServerProcess> StartEmbeddedAsync(int stubs) => StartAsync(Embedded, stubs.ToString(CultureInfo.InvariantCulture));

    public static Task<ServerProcess> StartWireMockNetAsync(int stubs) =>
        StartAsync(WireMockNet, stubs.ToString(CultureInfo.InvariantCulture));

    /// <summary>The child's part: tells where it listens and waits for its end.</summary>
    public static async Task<int> ServeUntilEndOfInputAsync(Uri endpoint)
    {
        Console.WriteLine(endpoint);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var child = ChildProcess.Start(arguments);
        var line = await child.StandardOutput.ReadLineAsync();
        return line is null
            ? throw new InvalidOperationException(
                $"{string.Join(' ', arguments)} ended before it served: {await child.StandardError.ReadToEndAsync()}")
            : new(child, new(line));
    }
}
