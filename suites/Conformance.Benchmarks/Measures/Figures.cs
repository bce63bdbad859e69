using System.Diagnostics;
using Conformance.Benchmarks.Micro;

namespace Conformance.Benchmarks.Measures;

/// <summary>All figures, and the table of them.</summary>
internal static class Figures
{
    public static IReadOnlyDictionary<string, IFigure> All { get; } = new OrderedDictionary<string, IFigure>(StringComparer.Ordinal)
    {
        ["replay"] = new ReplayFigure(),
        ["stubs"] = new StubsFigure(),
        ["wiremock"] = StubServerFigure.WireMock,
        ["wiremock-net"] = StubServerFigure.WireMockNet,
        ["rulebook"] =
            new MicroFigure(
                typeof(RulebookBenchmark), "JsonDocument and the same rules against the rulebook, a response of 1.2 KB", least: 2),
        ["generation"] =
            new MicroFigure(typeof(GenerationBenchmark), "Bogus' `Faker<T>` against the generator, the same response", least: 4),
        ["memory"] = new MemoryFigure(),
        ["corpus"] = new CorpusFigure(),
    };

    /// <summary>Measures the named figures, or all, and prints the table.</summary>
    /// <returns>0 when every promise is kept, else 1.</returns>
    public static async Task<int> MeasureAsync(IReadOnlyCollection<string> names, TextWriter output, TextWriter progress)
    {
        List<Row> rows = [];
        foreach (var (name, figure) in All.Where(one => names.Count == 0 || names.Contains(one.Key, StringComparer.Ordinal)))
        {
            var start = Stopwatch.GetTimestamp();
            rows.AddRange(await figure.MeasureAsync(progress));
            await progress.WriteLineAsync(FormattableString.Invariant($"{name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        }

        await output.WriteLineAsync("| | measured | promised |");
        await output.WriteLineAsync("|---|---|---|");
        foreach (var row in rows)
        {
            await output.WriteLineAsync($"| {row.What} | {row.Measured} | {row.Target}{(row.IsMet ? "" : ", **missed**")} |");
        }

        return rows.TrueForAll(row => row.IsMet) ? 0 : 1;
    }
}
