using System.Diagnostics;
using System.Globalization;
using Conformance.Corpus.Generation;

namespace Conformance.Benchmarks.Measures;

/// <summary>Whether many generated cases need more memory than few.</summary>
internal sealed class MemoryFigure : IFigure
{
    public const string Child = "generate-and-judge";

    private const int Rounds = 3;
    private const int Few = 10_000;
    private const int Many = 1_000_000;

    public async Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        var ratios = new Ratios();
        for (var round = 0; round < Rounds; round++)
        {
            ratios.Add((double)await PeakAsync(Many) / await PeakAsync(Few));
        }

        return [Row.AtMost(1.5, "1,000,000 generated and judged cases against 10,000, peak memory", ratios)];
    }

    /// <summary>The child's part: generates and judges so many, and tells the most memory that it ever had.</summary>
    public static int Judge(int cases)
    {
        var run = GeneratedRun.GenerateAndJudge(cases, seed: 1);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return run.Mismatches == 0 ? 0 : 1;
    }

    private static async Task<long> PeakAsync(int cases)
    {
        using var child = ChildProcess.Start(Child, cases.ToString(CultureInfo.InvariantCulture));
        var peak = await child.StandardOutput.ReadLineAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? long.Parse(peak!, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{cases} cases cannot be judged: {await child.StandardError.ReadToEndAsync()}");
    }
}
