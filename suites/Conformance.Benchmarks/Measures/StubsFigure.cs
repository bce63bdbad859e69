using Conformance.Benchmarks.Replay;

namespace Conformance.Benchmarks.Measures;

/// <summary>What many armed cases cost.</summary>
internal sealed class StubsFigure : IFigure
{
    private const int Few = 10;
    private const int Many = 10_000;

    public async Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        await using var many = await ServerProcess.StartEmbeddedAsync(Many);
        await using var few = await ServerProcess.StartEmbeddedAsync(Few);
        using var ours = new Contender(many.Endpoint, many.Id, Many);
        using var theirs = new Contender(few.Endpoint, few.Id, Few);
        var duel = new Duel(ours, theirs);
        await duel.WarmUpAsync(TimeSpan.FromSeconds(4));
        await duel.RunAsync(connections: 8);
        return
        [
            Row.AtMost(1.5, "10,000 stubs against 10, CPU per request", duel.Cpu),
            Row.AtMost(1.5, "10,000 stubs against 10, median time to the answer", duel.Latency),
        ];
    }
}
