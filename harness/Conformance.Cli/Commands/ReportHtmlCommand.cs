using System.CommandLine;
using Conformance.Reports.Page;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>report html</c>: makes the page of a run that is over.</summary>
internal static class ReportHtmlCommand
{
    private const string Extension = ".html";

    public static Command Create()
    {
        var report = new Argument<string>("FILE") { Description = "A report that --json wrote" };
        var into = ReportOption.Create("--into", "The file of the page (default: the report's name with .html)");
        var trace = new KeptTracesOption("The folder that --trace of the same run wrote, for what travelled");
        var command = new Command("html", "Writes a report as a page for a browser, in one file") { report, into, trace };
        command.SetAction(parse =>
        {
            var file = parse.GetRequiredValue(report);
            var page = parse.GetValue(into) ?? Path.ChangeExtension(file, Extension);
            if (Path.GetFullPath(page) == Path.GetFullPath(file))
            {
                throw new UsageException($"the page would be written over {file}; name another file with --into");
            }

            var traces = trace.Read(parse);
            var run = SavedReport.Read(file);
            var written = WholeFile.Fresh(page);
            written.Write(ReportPage.Write(run, traces is null ? new KeptWires() : new KeptWires(traces)));
            parse.InvocationConfiguration.Output.WriteLine($"wrote {page}");
            return ExitCode.AsExpected;
        });
        return command;
    }
}
