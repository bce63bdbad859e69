using System.CommandLine;
using Conformance.Running;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.Cli.Commands;

/// <summary><c>snapshot diff</c>: says of each change how much it matters, and which clients take it.</summary>
internal static class SnapshotDiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "A folder of recordings or of snapshots" };
        var now = new Argument<string>("NEW") { Description = "Another one, of either kind" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The lightest change that makes the exit code 1",
            DefaultValueFactory = _ => ComparisonText.Word(Weight.Breaking),
        };
        failOn.AcceptOnlyFromAmong(ComparisonText.Word(Weight.Breaking), ComparisonText.Word(Weight.Risky));
        var all = new Option<bool>("--all") { Description = "Lists the noise too: ids, times, the order of keys" };
        var json = ReportOption.Create("--json", "Writes the changes as JSON");
        var command = new Command(
            "diff",
            "Lists what changed from one folder to another: breaking, risky, compatible, incomparable, noise; and which judged clients "
            + "understand it, or refuse it") { old, now, failOn, all, json };
        command.SetAction(parse =>
        {
            var file = parse.GetValue(json) is { } path ? WholeFile.Fresh(path) : null;
            var comparison =
                Comparison.Of(SnapshotSource.Read(parse.GetRequiredValue(old)), SnapshotSource.Read(parse.GetRequiredValue(now)));
            var tolerance = TolerancesOf(Workplace.Find(parse));
            file?.Write(ComparisonJson.Write(comparison, tolerance));
            foreach (var line in ComparisonText.Lines(comparison, tolerance, parse.GetValue(all)))
            {
                parse.InvocationConfiguration.Output.WriteLine(line);
            }

            var limit = parse.GetRequiredValue(failOn) == ComparisonText.Word(Weight.Risky) ? Weight.Risky : Weight.Breaking;
            return comparison.Heaviest >= limit ? ExitCode.ContractViolated : ExitCode.AsExpected;
        });
        return command;
    }

    /// <summary>What the corpus and the baselines know of a change; they are read only where something changed.</summary>
    private static Func<Change, Tolerance?> TolerancesOf(Workplace workplace)
    {
        var known = new Lazy<(Corpus.CaseCorpus Corpus, IReadOnlyList<JudgedClient> Clients)>(() => (workplace.Corpus, Judged(workplace)));
        return change => change.Pair.IsOfService ? Tolerance.Of(change, known.Value.Corpus, known.Value.Clients) : null;
    }

    private static IReadOnlyList<JudgedClient> Judged(Workplace workplace) =>
    [
        .. from known in new ClientShelf(workplace, TimeProvider.System).Judged
           select new JudgedClient(
               known.Name,
               known.Baseline is { } baseline ? BaselineFile.Read(baseline) : new() { Client = known.Name },
               known.Refusals is { } refusals ? KnownRefusals.Read(refusals) : null),
    ];
}
