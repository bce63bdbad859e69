using System.Text.RegularExpressions;
using Conformance.Cli;
using Spectre.Console;

namespace Conformance.HarnessSuite.Reports;

internal sealed partial class TerminalReports
{
    [Test]
    public void Terminal_and_pipe_say_the_same_but_for_the_drawn_table()
    {
        var drawn = Lines(Print(OutputChoice.CreateConsole, isRedirected: true));
        var plain = Lines(PlainReports.Print(FixedRun.Events)).Where(line => line.Length > 0 && !GroupLines().IsMatch(line));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plain.Except(drawn, StringComparer.Ordinal), Is.Empty);
            Assert.That(drawn[^1], Is.EqualTo(FixedRun.Outcome.LastLine));
        }
    }

    [Test]
    public void Table_fits_80_columns()
    {
        var table = Lines(Print(OutputChoice.CreateConsole, isRedirected: true))
            .Where(line => line.Length > 0 && "╭│├╰".Contains(line[0], StringComparison.Ordinal))
            .ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table, Has.Some.Contains("AWSSDK.Core rig"));
            Assert.That(table.Max(line => line.Length), Is.LessThanOrEqualTo(80));
            Assert.That(table, Has.Exactly(1).StartsWith("│ total "));
        }
    }

    [Test]
    public void Client_cannot_speak_to_the_terminal()
    {
        var coloured = Print(
            (output, _) =>
                AnsiConsole.Create(
                    new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.TrueColor, Out = new AnsiConsoleOutput(output) }),
            isRedirected: false);

        using (Assert.EnterMultipleScope())
        {
            // Does.Contain goes by the culture, which does not see an escape character.
            Assert.That(coloured.Contains("\u001b[38;5;9m", StringComparison.Ordinal), Is.True, "control: colours are written");
            Assert.That(coloured.Contains("\u001b[31mred", StringComparison.Ordinal), Is.False);
            Assert.That(coloured, Does.Contain("[bold]<b>&]]>"));
        }
    }

    [Test]
    public void Run_that_is_given_up_takes_its_bars_away()
    {
        using var output = new StringWriter();
        var report = new TerminalReport(OutputChoice.CreateConsole(output, isRedirected: true), FixedRun.Facts, FixedRun.Repeat);
        report.On(FixedRun.Events[0]);
        report.On(FixedRun.Events[1]);

        Assert.That(report.Dispose, Throws.Nothing);
        Assert.That(report.Dispose, Throws.Nothing);
    }

    private static string Print(Func<TextWriter, bool, IAnsiConsole> create, bool isRedirected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = create(output, isRedirected);
        console.Profile.Width = 80;
        using var report = new TerminalReport(console, FixedRun.Facts, FixedRun.Repeat);
        foreach (var happened in FixedRun.Events)
        {
            report.On(happened);
        }

        return output.ToString();
    }

    [GeneratedRegex("^passed/failed/skipped|[0-9]+/[0-9]+/[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex GroupLines();

    private static string[] Lines(string text) => [.. text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
}
