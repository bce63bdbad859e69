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
        var trace = new Option<string?>("--trace")
        {
            Description = "The folder that --trace of the same run wrote, for what travelled",
            HelpName = "DIR",
        };
        var command = new Command("html", "Writes a report as a page for a browser, in one file") { report, into, trace };
        command.SetAction(parse =>
        {
            var file = parse.GetRequiredValue(report);
            var page = parse.GetValue(into) ?? Path.ChangeExtension(file, Extension);
            if (Path.GetFullPath(page) == Path.GetFullPath(file))
            {
                throw new UsageException($"the page would be written over {file}; name another file with --into");
            }

            if (parse.GetValue(trace) is { } named && !Directory.Exists(named))
            {
                throw new UsageException($"there is no folder {named}; name the one that --trace of the run wrote");
            }

            var run = SavedReport.Read(file);
            var written = WholeFile.Fresh(page);
            written.Write(ReportPage.Write(run, parse.GetValue(trace) is { } folder ? new KeptWires(folder) : new KeptWires()));
            parse.InvocationConfiguration.Output.WriteLine($"wrote {page}");
            return ExitCode.AsExpected;
        });
        return command;
    }
}
