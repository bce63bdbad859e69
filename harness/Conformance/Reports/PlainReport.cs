using Conformance.Running;

namespace Conformance.Reports;

/// <summary>Plain lines for logs and pipes: no escape codes, nothing drawn, and the counts last.</summary>
/// <param name="output">Where they go.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
internal sealed class PlainReport(TextWriter output, RunFacts facts, RepeatCommand repeat) : IReport
{
    private const int Width = 80;
    private const int Gap = 2;

    private readonly RunWords words = new(facts, repeat);
    private readonly ReportedRun run = new();

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        run.Take(happened);
        switch (happened)
        {
            case RunStarted started:
                output.WriteLine(words.Header(started));
                break;
            case ClientStarted started:
                output.WriteLine(RunWords.Client(run.Find(started.Name)));
                break;
            case ClientFinished finished:
                output.WriteLine(RunWords.Row(run.Find(finished.Name), run.Start.IsStrict));
                break;
            case RunFinished finished:
                WriteEnd(finished.Outcome);
                break;
        }

        output.Flush();
    }

    private void WriteEnd(RunOutcome outcome)
    {
        if (RunWords.Figures(run, outcome, Width).ToArray() is { Length: > 0 } figures)
        {
            output.WriteLine();
            WriteLines(figures);
        }

        foreach (var table in GroupTable.Of(run, outcome.IsStrict).Split(Width, Gap))
        {
            output.WriteLine();
            WriteLines(table.ToLines());
        }

        if (RunWords.Sent(run, Width).ToArray() is { Length: > 0 } sent)
        {
            output.WriteLine();
            WriteLines(sent);
        }

        foreach (var block in words.Blocks(run, outcome, Width))
        {
            output.WriteLine();
            output.WriteLine(block.Title);
            WriteLines(block.Lines);
        }

        foreach (var client in run.Clients)
        {
            if (RunWords.Cases(client).Select(line => line.ToString()).ToArray() is { Length: > 0 } cases)
            {
                output.WriteLine();
                output.WriteLine(RunWords.CasesOf(client));
                WriteLines(cases);
            }
        }

        output.WriteLine();
        WriteLines(RunWords.Closing(run, outcome));
        output.WriteLine(outcome.LastLine);
    }

    private void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
