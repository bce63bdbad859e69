using Conformance.Benchmarks.Replay;
using Conformance.Replay;

namespace Conformance.Benchmarks.Measures;

/// <summary>How much less the embedded server costs than a stub server of someone else's.</summary>
/// <param name="name">How the table calls that server.</param>
/// <param name="startAsync">Starts one with so many stubs, in a process of its own.</param>
/// <param name="leastOfOne">What is promised with one stub.</param>
/// <param name="leastOfThousand">What is promised with 1,000.</param>
internal sealed class StubServerFigure(string name, Func<int, Task<StartedServer>> startAsync, double leastOfOne, double leastOfThousand)
    : IFigure
{
    public static StubServerFigure WireMock { get; } = new("WireMock", StartWireMockAsync, leastOfOne: 4, leastOfThousand: 30);

    public static StubServerFigure WireMockNet { get; } = new("WireMock.Net", StartWireMockNetAsync, leastOfOne: 1.5, leastOfThousand: 30);

    public async Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        try
        {
            return [.. await MeasureAsync(1, "1 stub", leastOfOne), .. await MeasureAsync(1000, "1,000 stubs", leastOfThousand)];
        }
        catch (ReplayFaultException missing) when (missing.InstallCommand is not null)
        {
            await progress.WriteLineAsync($"{name} is left out: {missing.Message}");
            return [];
        }
    }

    private static async Task<StartedServer> StartWireMockAsync(int stubs)
    {
        var process = await WireMockProcess.StartAsync(
            Path.Combine(Repository.Root, "fixtures", "servers", "wiremock"),
            WireMockProcess.Java,
            TimeProvider.System,
            CancellationToken.None,
            WireMockTuning.Load);
        await PlainMappings.ArmAsync(process.BaseUrl, stubs);
        return new(process.BaseUrl, process.Id, process);
    }

    private static async Task<StartedServer> StartWireMockNetAsync(int stubs)
    {
        var process = await ServerProcess.StartWireMockNetAsync(stubs);
        return new(process.Endpoint, process.Id, process);
    }

    private async Task<IReadOnlyList<Row>> MeasureAsync(int stubs, string with, double least)
    {
        var other = await startAsync(stubs);
        await using var running = other.Process;
        await using var embedded = await ServerProcess.StartEmbeddedAsync(stubs);
        using var ours = new Contender(embedded.Endpoint, embedded.Id, stubs);
        using var theirs = new Contender(other.Endpoint, other.Id, stubs);
        var duel = new Duel(ours, theirs);
        await duel.WarmUpAsync(TimeSpan.FromSeconds(20));
        await duel.RunAsync(connections: 8);
        return
        [
            Row.AtLeast(least, $"{name} with {with} against embedded replay, CPU per request", duel.Cpu.Inverse()),
            Row.AtLeast(least, $"embedded replay against {name} with {with}, requests per second", duel.Throughput),
        ];
    }
}

/// <summary>A server that is to be measured.</summary>
/// <param name="Endpoint">Where it listens.</param>
/// <param name="Id">Of its process.</param>
/// <param name="Process">What ends it.</param>
internal sealed record StartedServer(Uri Endpoint, int Id, IAsyncDisposable Process);
