using System.CommandLine;
using System.Text;
using Conformance.Reports;
using Conformance.Reports.Markdown;
using Conformance.Reports.Page;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary>The files that a run is written to.</summary>
internal sealed class ReportFileOptions
{
    private readonly Option<string?> json = ReportOption.Create("--json", "Writes the whole run as JSON");
    private readonly Option<string?> junit = ReportOption.Create("--junit", "Writes the run as JUnit XML");
    private readonly Option<string?> html = ReportOption.Create("--html", "Writes the run as a page for a browser, in one file");
    private readonly Option<string?> markdown = ReportOption.Create("--markdown", "Writes verdict, groups and causes as Markdown");

    public IReadOnlyList<Option> All => [json, junit, html, markdown];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The reports that were asked for; one that cannot be written is found here.</summary>
    public IEnumerable<IReport> Create(ParseResult parse, RunFacts facts, RepeatCommand repeat)
    {
        var time = TimeProvider.System;
        return
        [
            .. Of(json, path => new JsonReport(path, facts, repeat, time)),
            .. Of(junit, path => new JUnitReport(path, facts, repeat, time)),
            .. Of(html, path => new HtmlReport(path, facts, repeat, time)),
            .. Of(markdown, path => new MarkdownReport(Writer(path), facts, repeat, time)),
            .. StepSummary.Writer(parse.InvocationConfiguration.Error) is { } summary
                ? (IReport[])[new MarkdownReport(summary, facts, repeat, time)]
                : [],
        ];

        IReport[] Of(Option<string?> option, Func<string, IReport> create) =>
            parse.GetValue(option) is { } path ? [create(path)] : [];
    }

    /// <summary>Writes a run that is over to the files that were asked for, and to the page of a step.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="run">The run.</param>
    /// <param name="traces">The folder in which it is what travelled; null where there is none.</param>
    public void Write(ParseResult parse, SavedRun run, string? traces = null)
    {
        WriteTo(json, () => SavedFormat.Write(run));
        WriteTo(junit, () => JUnitText.Of(run, TraceOf));
        WriteTo(html, () => ReportPage.Write(run, traces is null ? new KeptWires() : new KeptWires(traces)));
        WriteTo(markdown, () => Encoding.UTF8.GetBytes(MarkdownText.Of(run)));
        StepSummary.Writer(parse.InvocationConfiguration.Error)?.Invoke(MarkdownText.Of(run));

        void WriteTo(Option<string?> option, Func<byte[]> form)
        {
            if (parse.GetValue(option) is { } path)
            {
                WholeFile.Fresh(path).Write(form());
            }
        }

        string? TraceOf(SavedClient client, SavedCase one) =>
            traces is not null && TraceFolder.PathOf(traces, client.Handle, one.Id) is var path && File.Exists(path) ? path : null;
    }

    /// <summary>What writes a text to a file that is whole or not there.</summary>
    public static Action<string> Writer(string path)
    {
        var file = WholeFile.Fresh(path);
        return text => file.Write(Encoding.UTF8.GetBytes(text));
    }
}
