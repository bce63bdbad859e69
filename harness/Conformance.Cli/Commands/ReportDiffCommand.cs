using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Reports.Saved;

namespace Conformance.Cli.Commands;

/// <summary><c>report diff</c>: says what fails now and did not before, what fails no more, and what is not run any more.</summary>
internal static class ReportDiffCommand
{
    private const string NotRun = "not run";

    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The earlier report, which --json wrote" };
        var now = new Argument<string>("NEW") { Description = "The later one" };
        var command = new Command(
            "diff", "Lists what is newly red, newly green and no longer run; exit code 1 where something is newly red") { old, now };
        command.SetAction(parse =>
        {
            var changes = RunChanges.Between(SavedReport.Read(parse.GetRequiredValue(old)), SavedReport.Read(parse.GetRequiredValue(now)));
            foreach (var line in Lines(changes))
            {
                parse.InvocationConfiguration.Output.WriteLine(Printable.Of(line));
            }

            return changes.Red.Count > 0 ? ExitCode.ContractViolated : ExitCode.AsExpected;
        });
        return command;
    }

    private static IEnumerable<string> Lines(RunChanges changes) =>
    [
        .. Part("newly red", changes.Red),
        .. Part("newly green", changes.Green),
        .. Part("red before, and known or not applicable now", changes.Other),
        .. Part("passed before, and known or not applicable now", changes.Lapsed),
        .. Part("no longer run", changes.Gone),
        $"{changes.Red.Count} newly red, {changes.Green.Count} newly green, {changes.Gone.Count} no longer run",
    ];

    private static IEnumerable<string> Part(string title, IReadOnlyList<ChangedCase> cases) => cases.Count == 0 ? [] :
    [
        $"{title}: {Wording.Count(cases.Count, "case")}",
        .. cases.Select(one => $"  {one.Client}  {one.Case}  {one.Before ?? NotRun} → {one.Now ?? NotRun}"
            + (one.Why.Length == 0 ? "" : $": {one.Why}")),
        "",
    ];
}
