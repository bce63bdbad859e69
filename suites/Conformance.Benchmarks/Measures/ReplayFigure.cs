using Conformance.Benchmarks.Replay;

namespace Conformance.Benchmarks.Measures;

/// <summary>What the embedded replay server costs beyond Kestrel itself.</summary>
internal sealed class ReplayFigure : IFigure
{
    private const int Stubs = 10;

    public async Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        await using var embedded = await ServerProcess.StartEmbeddedAsync(Stubs);
        await using var bare = await ServerProcess.StartBareAsync();
        using var ours = new Contender(embedded.Endpoint, embedded.Id, Stubs);
        using var theirs = new Contender(bare.Endpoint, bare.Id, Stubs);
        await new Duel(ours, theirs).WarmUpAsync(TimeSpan.FromSeconds(4));

        List<Row> rows = [];
        foreach (var connections in (int[])[8, 64])
        {
            var duel = new Duel(ours, theirs);
            await duel.RunAsync(connections);
            rows.Add(Row.AtMost(
                2,
                $"embedded replay, CPU per request, against a bare Kestrel endpoint with the same answer; {connections} connections",
                duel.Cpu));
        }

        return rows;
    }
}
