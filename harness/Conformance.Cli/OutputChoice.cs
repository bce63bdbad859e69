using Conformance.Reports;
using Conformance.Running;
using Spectre.Console;

namespace Conformance.Cli;

/// <summary>What is printed goes to a terminal, with colours and bars, or to a pipe or a file, plain.</summary>
internal static class OutputChoice
{
    /// <summary>The report for where the output goes; dispose it when it can be disposed.</summary>
    public static IReport CreateReport(TextWriter output, bool isRedirected, RunFacts facts, RepeatCommand repeat) =>
        isRedirected ? new PlainReport(output, facts, repeat) : new TerminalReport(CreateConsole(output, isRedirected), facts, repeat);

    /// <summary>
    /// A console that writes escape codes to a terminal only. Spectre goes by TERM and would write them to a pipe as well.
    /// </summary>
    public static IAnsiConsole CreateConsole(TextWriter output, bool isRedirected) => AnsiConsole.Create(new()
    {
        Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        Out = new AnsiConsoleOutput(output),
    });
}
