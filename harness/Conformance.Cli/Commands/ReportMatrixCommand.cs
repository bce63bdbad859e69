using System.CommandLine;
using Conformance.Reports.Summaries;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>report matrix</c>: makes one page of what is kept of many runs.</summary>
internal static class ReportMatrixCommand
{
    // A summary has at most 50 KB.
    private const long Longest = 1L << 20;

    public static Command Create()
    {
        var summaries = new Argument<string[]>("FILE")
        {
            Description = "Summaries that report summary wrote",
            Arity = ArgumentArity.OneOrMore,
        };
        var into = ReportOption.Create("--into", "The file of the page (default: matrix.html)");
        var command = new Command("matrix", "Makes one page of the summaries of clients and services") { summaries, into };
        command.SetAction(parse =>
        {
            var page = parse.GetValue(into) ?? "matrix.html";
            var read = parse.GetRequiredValue(summaries).Select(Read).ToArray();
            WholeFile.Fresh(page).Write(MatrixPage.Write(read));
            parse.InvocationConfiguration.Output.WriteLine($"wrote {page}");
            return ExitCode.AsExpected;
        });
        return command;
    }

    private static RunSummary Read(string file) =>
        !File.Exists(file) ? throw new UsageException($"there is no file {file}; name a summary that `report summary FILE` wrote")
        : new FileInfo(file).Length > Longest
            ? throw new UsageException($"{file} has more than {Longest} bytes; name a summary that `report summary FILE` wrote")
        : SummaryFormat.Read(File.ReadAllBytes(file), file);
}
