using System.CommandLine;
using System.CommandLine.Invocation;
using Conformance.Cli;
using Conformance.Cli.Commands;
using Conformance.Running;

// The tool is its own built-in clients too, and what it sets up for a person is not for them.
if (BuiltInProgram.IsMeant(args))
{
    return BuiltInProgram.Run(args);
}

// What stands behind -- is the command of a driver and never an option of ours.
var separator = Array.IndexOf(args, "--");
var ours = FirstWord.Translate(separator < 0 ? args : args[..separator]);
string[] driver = separator < 0 ? [] : args[(separator + 1)..];
string[]? behind = separator < 0 ? null : driver;

// On a thread of its own nothing catches it: still it is to end with a sentence and not with a stack trace.
AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
{
    Console.Error.WriteLine(RunBrokenException.Tell((Exception)thrown.ExceptionObject));
    Environment.Exit(ExitCode.HarnessFault);
};
Console.SetError(new NamedOutput(Console.Error) { IsDispensable = true });
using var interruption = new Interruption();
Console.SetOut(new NamedOutput(Console.Out));
ParseResult parsed;
try
{
    parsed = AllCommands.Parse(AllCommands.Create(driver, interruption), ours);
}
catch (UsageException unusable)
{
    await Console.Error.WriteLineAsync(InputMistake.Tell(unusable.Message));
    return ExitCode.Usage;
}

if (ours is [] && behind is null)
{
    await AllCommands.Parse(AllCommands.Create([], interruption), ["--help"]).InvokeAsync(new() { Output = Console.Error });
    await Console.Error.WriteLineAsync(FirstWord.Commonest);
    return ExitCode.Usage;
}

if (CommandLineMistakes.In(parsed, behind) is [_, ..] mistakes)
{
    foreach (var sentence in mistakes)
    {
        await Console.Error.WriteLineAsync(InputMistake.Tell(sentence));
    }

    try
    {
        ReportOption.Clear(parsed);
    }
    catch (Exception unusable) when (InputMistake.Explains(unusable))
    {
        await Console.Error.WriteLineAsync(InputMistake.Tell(unusable.Message));
    }

    return ExitCode.Usage;
}

try
{
    DueFolders.DemandWorking();
    ReportOption.Clear(parsed);
    InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    // What is given no token cannot be told to end, and may wait for its input for ever: it is left where it stands.
    return parsed.Action is SynchronousCommandLineAction
        ? await Task.Run(() => parsed.Invoke(configuration)).WaitAsync(interruption.Token)
        : await parsed.InvokeAsync(configuration, interruption.Token);
}
catch (OperationCanceledException stopped) when (interruption.ExitCode is { } code)
{
    await Console.Error.WriteLineAsync(stopped.InnerException is RunBrokenException lost ? $"interrupted; {lost.Message}" : "interrupted");
    return code;
}
catch (Exception broken) when (broken is RunBrokenException or UnwrittenException)
{
    await Console.Error.WriteLineAsync(broken.Message);
    return ExitCode.HarnessFault;
}
catch (Exception unusable) when (InputMistake.Explains(unusable))
{
    await Console.Error.WriteLineAsync(InputMistake.Tell(unusable.Message));
    return ExitCode.Usage;
}
catch (Exception unforeseen)
{
    await Console.Error.WriteLineAsync(RunBrokenException.Tell(unforeseen));
    return ExitCode.HarnessFault;
}
