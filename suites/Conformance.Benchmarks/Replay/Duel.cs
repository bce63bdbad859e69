namespace Conformance.Benchmarks.Replay;

/// <summary>Loads two servers in turns, so that whatever else the machine does meets both.</summary>
internal sealed class Duel(Contender ours, Contender other)
{
    private const int Rounds = 5;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public Ratios Cpu { get; } = new();

    public Ratios Latency { get; } = new();

    public Ratios Throughput { get; } = new();

    /// <summary>Lets both compile what they run.</summary>
    public async Task WarmUpAsync(TimeSpan each)
    {
        await other.LoadAsync(8, each);
        await ours.LoadAsync(8, each);
    }

    /// <summary>Measures what ours costs in terms of the other.</summary>
    public async Task RunAsync(int connections)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var isOursFirst = round % 2 == 0;
            var first = await (isOursFirst ? ours : other).LoadAsync(connections, Duration);
            var second = await (isOursFirst ? other : ours).LoadAsync(connections, Duration);
            var (mine, theirs) = isOursFirst ? (first, second) : (second, first);
            Cpu.Add(mine.CpuPerRequest / theirs.CpuPerRequest);
            Latency.Add(mine.Median / theirs.Median);
            Throughput.Add(mine.PerSecond / theirs.PerSecond);
        }
    }
}
