using System.CommandLine;
using System.CommandLine.Help;

namespace Conformance.Cli.Commands;

/// <summary>The command line.</summary>
internal static class AllCommands
{
    /// <summary>Reads the arguments.</summary>
    /// <exception cref="UsageException">An option whose value is missing or wrong was looked at by another's check.</exception>
    public static ParseResult Parse(RootCommand root, IReadOnlyList<string> arguments)
    {
        try
        {
            return root.Parse(arguments);
        }
        catch (InvalidOperationException unusable)
        {
            throw new UsageException(unusable.Message);
        }
    }

    public static RootCommand Create(IReadOnlyList<string> driver, Interruption interruption)
    {
        var root = new RootCommand("Judges clients, services and payloads of Amazon Cognito's AdminInitiateAuth against its contract.")
        {
            ClientCommand.Create(driver, interruption),
            ServiceCommand.Create(interruption),
            ListCommand.Create(),
            ExplainCommand.Create(),
            PayloadCommand.Create(),
            ServeCommand.Create(),
            NewCommand.Create(),
            DoctorCommand.Create(driver),
            BaselineCommand.Create(),
            ReportCommand.Create(),
            RecordCommand.Create(),
            SnapshotCommand.Create(),
            SelfTestCommand.Create(),
            CompletionCommand.Create(),
            CorpusOption.Create(),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpAction { MaxWidth = HelpWidth };
        }

        return root;
    }

    // On a pipe there is no width to ask for, and the library would write lines of any length.
    private static int HelpWidth => Console.IsOutputRedirected || Console.WindowWidth is 0 ? 80 : Console.WindowWidth;
}
