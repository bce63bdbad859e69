using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Conformance.HarnessSuite.Services;

/// <summary>An emulator that somebody else wrote, started on a free port with an empty folder of its own.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string folder;

    private Emulator(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Url = $"http://127.0.0.1:{port}";
    }

    public string Url { get; }

    /// <summary>The ids of the pools that cognito-local keeps.</summary>
    public IReadOnlyList<string> Pools => Directory.Exists(Path.Combine(folder, ".cognito", "db"))
        ? [
            .. Directory.EnumerateFiles(
                Path.Combine(folder, ".cognito", "db"), "local_*").Select(file => Path.GetFileNameWithoutExtension(file)),
        ]
        : [];

    /// <summary>Starts cognito-local as npm installs it; ignores the test where it is not installed and need not be.</summary>
    public static async Task<Emulator> StartCognitoLocalAsync()
    {
        var program = Repository.PathOf("fixtures", "services", "cognito-local", "node_modules", "cognito-local", "lib", "bin", "start.js");
        if (!File.Exists(program))
        {
            const string Missing = "cognito-local is not installed: run `npm ci --ignore-scripts` in fixtures/services/cognito-local";
            Assert.That(TestContext.Parameters.Get("requireAll", "false"), Is.Not.EqualTo("true"), Missing);
            Assert.Ignore(Missing);
        }

        var own = Directory.CreateTempSubdirectory("conformance-").FullName;
        Directory.CreateDirectory(Path.Combine(own, ".cognito"));

        // Else it refuses usernames that are no e-mail addresses.
        await File.WriteAllTextAsync(Path.Combine(own, ".cognito", "config.json"), """{"UserPoolDefaults":{"UsernameAttributes":[]}}""");
        var port = FreePort();
        var start = new ProcessStartInfo("node", [program]);
        start.Environment["HOST"] = "127.0.0.1";
        start.Environment["PORT"] = $"{port}";
        return await StartAsync(start, own, port);
    }

    /// <summary>Starts moto where it is on the machine: no registry that this project restores from has it.</summary>
    public static async Task<Emulator> StartMotoAsync()
    {
        var port = FreePort();
        try
        {
            return await StartAsync(
                new("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"]), Directory.CreateTempSubdirectory("conformance-").FullName, port);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("moto_server is not on this machine");
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Emulator> StartAsync(ProcessStartInfo start, string own, int port)
    {
        start.WorkingDirectory = own;
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var service = new Emulator(Process.Start(start)!, own, port);
        service.process.BeginOutputReadLine();
        service.process.BeginErrorReadLine();
        await service.WaitAsync();
        return service;
    }

    private static int FreePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }

    private async Task WaitAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Url), limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
            }
        }
    }
}
