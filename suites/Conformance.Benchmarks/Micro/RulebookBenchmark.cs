using BenchmarkDotNet.Attributes;
using Conformance.Benchmarks.Ordinary;
using Conformance.Benchmarks.Replay;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Benchmarks.Micro;

/// <summary>Reading and judging one response, from its bytes to its findings.</summary>
[MemoryDiagnoser]
public class RulebookBenchmark
{
    private Exchange exchange = null!;
    private OrdinaryExchange ordinary = null!;

    [GlobalSetup]
    public void Prepare()
    {
        if (Agreement.Differences().FirstOrDefault() is { } difference)
        {
            throw new InvalidOperationException($"The two do not judge alike, so there is nothing to compare. {difference}");
        }

        exchange = Stimulus.Case.ToExchange();
        ordinary = Agreement.ToOrdinary(exchange);
    }

    [Benchmark(Baseline = true, Description = "JsonDocument and the same rules")]
    public int Ordinary() => OrdinaryJudge.Judge(ordinary).Count;

    [Benchmark(Description = "the shipped rulebook")]
    public int Rulebook()
    {
        var findings = new Findings();
        findings.Run(ResponseRules.All, exchange with { Response = new(200, exchange.Response.Headers, exchange.Response.Body) });
        return findings.All.Count;
    }
}
