using System.CommandLine;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Reports;
using Conformance.Reports.Markdown;
using Conformance.Reports.Page;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>report merge</c>: makes one report of the shards of a run, and ends as that run would have.</summary>
internal static class ReportMergeCommand
{
    public static Command Create()
    {
        var shards = new Argument<string[]>("FILE")
        {
            Description = "The reports of all shards, which `client --shard 1/4 --json FILE` wrote",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = ReportOption.Create("--json", "Writes the report of all");
        var junit = ReportOption.Create("--junit", "Writes it as JUnit XML");
        var html = ReportOption.Create("--html", "Writes it as a page for a browser, in one file");
        var markdown = ReportOption.Create("--markdown", "Writes verdict, groups and causes as Markdown");
        var trace = new KeptTracesOption("The folder with what --trace of the shards wrote, for what travelled");
        var command = new Command("merge", "Makes one report of the shards of a run; a shard that is missing makes it void")
        {
            shards, json, junit, html, markdown, trace,
        };
        command.SetAction(parse =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var traces = trace.Read(parse);
            var merged = Merging.Of([.. parse.GetRequiredValue(shards).Select(file => new NamedRun(file, SavedReport.Read(file)))]);
            Write(json, run => SavedFormat.Write(run));
            Write(junit, run => JUnitText.Of(run, TraceOf));
            Write(html, run => ReportPage.Write(run, traces is null ? new KeptWires() : new KeptWires(traces)));
            Write(markdown, run => Encoding.UTF8.GetBytes(MarkdownText.Of(run)));
            StepSummary.Writer(error)?.Invoke(MarkdownText.Of(merged));
            foreach (var client in merged.Clients)
            {
                output.WriteLine(Printable.Of(
                    $"{client.Label ?? client.Name}: {client.Summary.Passed} passed, {client.Summary.Failed} failed, "
                    + $"{client.Summary.Skipped} skipped"));
            }

            foreach (var sentence in RunEnding.Sentences(merged))
            {
                output.WriteLine(Printable.Of(sentence));
            }

            output.WriteLine(merged.Summary.Line());
            return merged.ExitCode;

            string? TraceOf(SavedClient client, SavedCase one) =>
                traces is not null && TraceFolder.PathOf(traces, client.Handle, one.Id) is var path && File.Exists(path) ? path : null;

            void Write(Option<string?> option, Func<SavedRun, byte[]> form)
            {
                if (parse.GetValue(option) is { } path)
                {
                    WholeFile.Fresh(path).Write(form(merged));
                }
            }
        });
        return command;
    }
}
