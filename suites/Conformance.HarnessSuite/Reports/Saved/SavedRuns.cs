using Conformance.Corpus;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports.Saved;

/// <summary>Reports as they are saved of runs of tests.</summary>
internal static class SavedRuns
{
    /// <summary>The text that the JSON report of a run has.</summary>
    public static string Text(IEnumerable<RunEvent> events, Shard? shard = null, params string[] selection)
    {
        using var file = new ReportFile();
        var facts = FixedRun.Facts with { Shard = shard, Selection = selection };
        return file.Write(
            "report.json", path => new Conformance.Reports.JsonReport(path, facts, FixedRun.Repeat, FrozenTime.Morning), events);
    }

    /// <summary>The report of a run, read again.</summary>
    public static SavedRun Of(IEnumerable<RunEvent> events, Shard? shard = null, params string[] selection) =>
        Read(Text(events, shard, selection));

    public static SavedRun Read(string text) => SavedFormat.Read(System.Text.Encoding.UTF8.GetBytes(text), "report.json");

    /// <summary>The reports of the shards of a run.</summary>
    public static NamedRun[] Shards(IReadOnlyList<RunEvent> events, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new Shard(number, count)).Select(
            shard => new NamedRun($"{shard.Number}.json", Of(Part(events, shard), shard))),
    ];

    /// <summary>What happens of a run where a shard of it is played.</summary>
    private static IEnumerable<RunEvent> Part(IReadOnlyList<RunEvent> events, Shard shard)
    {
        var results = events.OfType<CaseJudged>().Select(judged => judged.Result).Where(result => shard.Has(result.Case.Id)).ToArray();
        var outcome = ((RunFinished)events[^1]).Outcome;
        return events.Where(happened => happened is not CaseJudged judged || shard.Has(judged.Result.Case.Id))
            .Where(happened => happened is not PayloadShrunk shrunk || shard.Has(shrunk.Failed))
            .Select(happened => happened is RunFinished
                ? new RunFinished(RunOutcome.Of(results, outcome.IsStrict) with
                {
                    Stale = outcome.Stale,
                    Undeclared = outcome.Undeclared,
                    Void = outcome.Void,
                })
                : happened);
    }
}
