using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Generation;

namespace Conformance.Benchmarks.Ordinary;

/// <summary>Proof that the rulebook and the ordinary rules find the same rules broken: without it their ratio means nothing.</summary>
internal static class Agreement
{
    private const int Generated = 20_000;

    /// <summary>Compares them on every case of the corpus and on generated payloads.</summary>
    /// <returns>Each payload on which they differ, as a sentence.</returns>
    public static IEnumerable<string> Differences()
    {
        foreach (var one in CaseCorpus.Load(Repository.Root).Cases.Where(one => one.Dialogue is null))
        {
            if (Difference(one.ToExchange()) is { } difference)
            {
                yield return $"{one.Id}: {difference}";
            }
        }

        var generator = new Generator(seed: 1);
        for (var index = 0; index < Generated; index++)
        {
            var one = generator.Generate(index);
            if (Difference(one.ToExchange()) is { } difference)
            {
                yield return $"{one.Id}: {difference}";
            }
        }
    }

    public static OrdinaryExchange ToOrdinary(Exchange exchange) =>
        new(exchange.Response.Status, exchange.Response.Headers, exchange.Response.Body)
        {
            Operation = exchange.Operation,
            AuthFlow = exchange.AuthFlow,
            Username = exchange.Username,
            Typed = exchange.Typed,
            PreviousSession = exchange.PreviousSession,
        };

    private static string? Difference(Exchange exchange)
    {
        var findings = new Findings();
        findings.Run(ResponseRules.All, exchange);
        var ours = Ids(findings.All.Select(finding => finding.Rule.Id));
        var ordinary = Ids(OrdinaryJudge.Judge(ToOrdinary(exchange)).Select(finding => finding.RuleId));
        return ours == ordinary ? null : $"the rulebook finds [{ours}], the ordinary rules find [{ordinary}]";
    }

    private static string Ids(IEnumerable<string> ids) =>
        string.Join(", ", ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
