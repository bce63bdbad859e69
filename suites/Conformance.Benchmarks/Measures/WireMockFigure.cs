using Conformance.Benchmarks.Replay;
using Conformance.Replay;

namespace Conformance.Benchmarks.Measures;

/// <summary>How much less the embedded server costs than WireMock.</summary>
internal sealed class WireMockFigure : IFigure
{
    public async Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        try
        {
            return [.. await MeasureAsync(1, "1 stub", least: 4), .. await MeasureAsync(1000, "1,000 stubs", least: 30)];
        }
        catch (ReplayFaultException missing) when (missing.InstallCommand is not null)
        {
            await progress.WriteLineAsync($"wiremock is left out: {missing.Message}");
            return [];
        }
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(int stubs, string with, double least)
    {
        await using var wireMock = await WireMockProcess.StartAsync(
            Path.Combine(Repository.Root, "fixtures", "servers", "wiremock"),
            WireMockProcess.Java,
            TimeProvider.System,
            CancellationToken.None,
            WireMockTuning.Load);
        await PlainMappings.ArmAsync(wireMock.BaseUrl, stubs);
        await using var embedded = await ServerProcess.StartEmbeddedAsync(stubs);
        using var ours = new Contender(embedded.Endpoint, embedded.Id, stubs);
        using var theirs = new Contender(wireMock.BaseUrl, wireMock.Id, stubs);
        var duel = new Duel(ours, theirs);
        await duel.WarmUpAsync(TimeSpan.FromSeconds(20));
        await duel.RunAsync(connections: 8);
        return
        [
            Row.AtLeast(least, $"WireMock with {with} against embedded replay, CPU per request", duel.Cpu.Inverse()),
            Row.AtLeast(least, $"embedded replay against WireMock with {with}, requests per second", duel.Throughput),
        ];
    }
}
