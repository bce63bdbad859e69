using System.CommandLine;

namespace Conformance.Cli.Commands;

/// <summary><c>report</c>: works with what <c>--json</c> wrote.</summary>
internal static class ReportCommand
{
    public static Command Create() =>
        new("report", "Makes a page of a report that --json wrote, one report or page of several, or says what changed between two")
        {
            ReportHtmlCommand.Create(),
            ReportMergeCommand.Create(),
            ReportDiffCommand.Create(),
            ReportSummaryCommand.Create(),
            ReportMatrixCommand.Create(),
        };
}
