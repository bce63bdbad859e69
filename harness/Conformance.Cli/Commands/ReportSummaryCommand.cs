using System.CommandLine;
using Conformance.Reports.Summaries;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>report summary</c>: keeps of a report what a table of many runs needs.</summary>
internal static class ReportSummaryCommand
{
    private const string Extension = ".summary.json";

    public static Command Create()
    {
        var report = new Argument<string>("FILE") { Description = "A report that --json wrote" };
        var into = ReportOption.Create("--into", $"The file of the summary (default: the report's name with {Extension})");
        var command = new Command("summary", "Keeps versions, date, counts and causes of a report, for report matrix") { report, into };
        command.SetAction(parse =>
        {
            var file = parse.GetRequiredValue(report);
            var summary = parse.GetValue(into) ?? Path.ChangeExtension(file, Extension);
            WholeFile.Fresh(summary).Write(SummaryFormat.Write(Summarizing.Of(SavedReport.Read(file))));
            parse.InvocationConfiguration.Output.WriteLine($"wrote {summary}");
            return ExitCode.AsExpected;
        });
        return command;
    }
}
