using Conformance.Reports;
using Conformance.Running;
using Spectre.Console;

namespace Conformance.Cli;

/// <summary>
/// A bar for each client while the run lasts, then the same words as <see cref="PlainReport"/>, in colour and with a drawn table.
/// </summary>
/// <param name="console">The terminal.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
internal sealed class TerminalReport(IAnsiConsole console, RunFacts facts, RepeatCommand repeat) : IReport, IDisposable
{
    // Blank, text, blank, border.
    private const int Gap = 3;

    private readonly RunWords words = new(facts, repeat);
    private readonly ReportedRun run = new();
    private RunBars? bars;

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        run.Take(happened);
        switch (happened)
        {
            case RunStarted started:
                WriteLine(words.Header(started));
                bars = new(console, started);
                break;
            case ClientStarted started:
                bars?.Start(started, run.Find(started.Name).Title);
                break;
            case CaseJudged judged:
                bars?.Advance(judged.Result);
                break;
            case ClientFinished finished:
                // Above the bars, which go on.
                console.Write(new Text(RunWords.Row(run.Find(finished.Name), run.Start.IsStrict) + "\n"));
                break;
            case RunFinished finished:
                Dispose();
                WriteEnd(finished.Outcome);
                break;
        }
    }

    /// <summary>Takes the bars away: a run that was given up has no end.</summary>
    public void Dispose()
    {
        bars?.Dispose();
        bars = null;
    }

    private void WriteEnd(RunOutcome outcome)
    {
        var width = console.Profile.Width;
        foreach (var client in run.Clients)
        {
            WriteLine(RunWords.Client(client));
        }

        foreach (var line in RunWords.Figures(run, outcome, width))
        {
            WriteLine(line);
        }

        foreach (var table in GroupTable.Of(run, outcome.IsStrict).Split(width - 1, Gap))
        {
            console.Write(Draw(table));
        }

        foreach (var line in RunWords.Sent(run, width))
        {
            WriteLine(line);
        }

        foreach (var block in words.Blocks(run, outcome, width))
        {
            WriteLine("");
            WriteMarked(block.Title, Color.Red);
            WriteLine("");
            foreach (var line in block.Lines)
            {
                WriteLine(line);
            }
        }

        foreach (var client in run.Clients)
        {
            WriteCases(client);
        }

        WriteLine("");
        foreach (var line in RunWords.Closing(run, outcome))
        {
            WriteLine(line);
        }

        WriteMarked(outcome.LastLine, outcome.ExitCode == 0 ? Color.Green : Color.Red);
        WriteLine("");
    }

    private void WriteCases(ReportedClient client)
    {
        var cases = RunWords.Cases(client).ToArray();
        if (cases.Length == 0)
        {
            return;
        }

        WriteLine("");
        WriteLine(RunWords.CasesOf(client));
        foreach (var line in cases)
        {
            WriteMarked($"  {line.Word,-CaseLine.WordWidth}", ColourOf(line.Word));
            WriteLine($"  {line.Text}");
        }
    }

    private static Table Draw(GroupTable table)
    {
        var drawn = new Table { Border = TableBorder.Rounded };
        drawn.AddColumn(Column(GroupTable.Corner));
        foreach (var client in table.Clients)
        {
            drawn.AddColumn(Column(client));
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow(
            [
                new Text(row.Title),
                .. row.Cells.Select(cell => new Text(cell.ToString(), cell.Failed > 0 ? new Style(Color.Red) : Style.Plain)),
            ]);
        }

        return drawn;
    }

    private static TableColumn Column(string title) => new TableColumn(new Text(title)).NoWrap();

    private static Color ColourOf(string word) => word switch
    {
        "fail" or "fault" => Color.Red,
        "warn" => Color.Yellow,
        _ => Color.Grey,
    };

    private void WriteMarked(string text, Color colour) => console.Write(new Text(text, new(colour)));

    // Past Spectre, which would break long lines: a command must stay in one piece to be copied.
    private void WriteLine(string line) => console.Profile.Out.Writer.WriteLine(line);
}
