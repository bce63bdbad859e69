using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Conformance.Benchmarks.Micro;

namespace Conformance.Benchmarks.Measures;

/// <summary>Runs a benchmark of two methods several times: how many times dearer its baseline is, and what each allocates.</summary>
internal sealed class MicroFigure(Type benchmark, string what, double least) : IFigure
{
    private const int Rounds = 3;

    public Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        var ratios = new Ratios();
        var details = "";
        for (var round = 0; round < Rounds; round++)
        {
            var summary = BenchmarkRunner.Run(benchmark, new ShortJob(isQuiet: true));
            if (summary.HasCriticalValidationErrors || !summary.Reports.All(report => report.Success))
            {
                throw new InvalidOperationException($"{benchmark.Name} cannot be measured: `micro --filter *{benchmark.Name}*` tells why.");
            }

            var theirs = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.Baseline);
            var ours = summary.Reports.Single(report => !report.BenchmarkCase.Descriptor.Baseline);
            ratios.Add(theirs.ResultStatistics!.Median / ours.ResultStatistics!.Median);
            details = $", allocates {Allocated(ours)} B against {Allocated(theirs)} B";
        }

        return Task.FromResult<IReadOnlyList<Row>>([Row.AtLeast(least, what, ratios, details)]);
    }

    private static long? Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
}
