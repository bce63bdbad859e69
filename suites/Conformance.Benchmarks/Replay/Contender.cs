using System.Diagnostics;
using System.Net;

namespace Conformance.Benchmarks.Replay;

/// <summary>A server under load, told by its address and its process.</summary>
internal sealed class Contender(Uri endpoint, int processId, int stubs) : IDisposable
{
    private readonly Process process = Process.GetProcessById(processId);
    private readonly IPEndPoint server = new(IPAddress.Loopback, endpoint.Port);
    private readonly byte[][] requests = [.. Stimulus.Asked(stubs).Select(Stimulus.Request)];

    /// <summary>Loads the server with so many connections for so long; the stubs are asked for in turn.</summary>
    public async Task<LoadResult> LoadAsync(int count, TimeSpan duration)
    {
        LoadConnection[] connections = [.. Enumerable.Range(0, count).Select(at => new LoadConnection(server, requests, at))];
        var cpu = Cpu();
        var start = Stopwatch.GetTimestamp();
        var until = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(connections.Select(connection => Task.Run(() => connection.RunAsync(until))));
        var elapsed = Stopwatch.GetElapsedTime(start);
        long[] latencies = [.. connections.SelectMany(connection => connection.Latencies).Order()];
        var result = new LoadResult(
            (Cpu() - cpu) / latencies.Length,
            TimeSpan.FromSeconds((double)latencies[latencies.Length / 2] / Stopwatch.Frequency),
            latencies.Length / elapsed.TotalSeconds);
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        return result;
    }

    public void Dispose() => process.Dispose();

    private TimeSpan Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}

/// <summary>What a load came to.</summary>
/// <param name="CpuPerRequest">CPU time of the server's process for one request.</param>
/// <param name="Median">The median of the time to an answer.</param>
/// <param name="PerSecond">Requests in a second.</param>
internal readonly record struct LoadResult(TimeSpan CpuPerRequest, TimeSpan Median, double PerSecond);
