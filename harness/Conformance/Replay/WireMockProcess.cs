using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Replay;

/// <summary>A WireMock of our own: the jar that npm installed, on a free port of loopback, until it is disposed.</summary>
internal sealed partial class WireMockProcess : IAsyncDisposable
{
    public const string Java = "java";

    private const int ShownLines = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("wiremock-");
    private readonly Queue<string> output = new();
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool isStarted;

    private WireMockProcess(string jar, string java, WireMockTuning tuning)
    {
        process = new() { StartInfo = Describe(jar, java, root.FullName, tuning), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => port.TrySetException(new EndOfStreamException());
    }

    /// <summary>Where it listens.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>The operating system's number of it.</summary>
    public int Id => process.Id;

    /// <summary>Starts a WireMock and waits until it is ready.</summary>
    /// <param name="directory">The folder whose <c>node_modules</c> has the jar.</param>
    /// <param name="java">The program that runs jars.</param>
    /// <param name="time">What the limit goes by.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <param name="tuning">What it is to be good at; runs when nothing is said.</param>
    public static async Task<WireMockProcess> StartAsync(
        string directory, string java, TimeProvider time, CancellationToken cancellationToken, WireMockTuning? tuning = null)
    {
        var started = new WireMockProcess(FindJar(directory), java, tuning ?? WireMockTuning.Runs);
        try
        {
            started.Launch();
            await started.WaitUntilReadyAsync(time, cancellationToken);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isStarted)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        root.Delete(recursive: true);
    }

    private static string FindJar(string directory)
    {
        var build = Path.GetFullPath(Path.Combine(directory, "node_modules", "wiremock", "build"));
        return Directory.Exists(build) && Directory.GetFiles(build, "wiremock-standalone-*.jar") is [var jar, ..]
            ? jar
            : throw Missing("WireMock is not installed", $"npm ci --ignore-scripts --prefix {directory}");
    }

    private static ReplayFaultException Missing(string what, string command) =>
        new($"{what}: run `{command}`.") { InstallCommand = command };

    private static ProcessStartInfo Describe(string jar, string java, string root, WireMockTuning tuning) => new(
        java,
        [
            .. tuning.Java,
            "-jar",
            jar,
            "--port",
            "0",
            "--bind-address",
            "127.0.0.1",
            "--root-dir",
            root,
            "--disable-banner",
            // Bytes as they are, and with their length announced, as the service sends them.
            "--disable-gzip",
            "--use-chunked-encoding",
            "never",
            .. tuning.Options,
        ])
    {
        WorkingDirectory = root,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Launch()
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            throw Missing(
                $"WireMock needs Java 11 or later, and `{process.StartInfo.FileName}` cannot be started ({missing.Message}); on Debian",
                "apt-get install -y default-jre-headless");
        }

        isStarted = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task WaitUntilReadyAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            BaseUrl = new($"http://127.0.0.1:{await port.Task.WaitAsync(Limit, time, cancellationToken)}");
        }
        catch (TimeoutException late)
        {
            throw new ReplayFaultException($"WireMock was not ready within {Limit.TotalSeconds} s. {Said()}", late);
        }
        catch (EndOfStreamException ended)
        {
            await process.WaitForExitAsync(cancellationToken);
            throw new ReplayFaultException($"WireMock ended with exit code {process.ExitCode} before it was ready. {Said()}", ended);
        }
    }

    private void Note(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (output)
        {
            output.Enqueue(line.Trim());
            if (output.Count > ShownLines)
            {
                output.Dequeue();
            }
        }

        // It lists its settings once it listens.
        if (PortLine().Match(line) is { Success: true } found)
        {
            port.TrySetResult(int.Parse(found.Groups["port"].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    private string Said()
    {
        lock (output)
        {
            return output.Count == 0 ? "It said nothing." : $"It said: {string.Join(" / ", output)}";
        }
    }

    [GeneratedRegex(@"^port:\s+(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PortLine();
}
