using System.CommandLine;
using System.CommandLine.Invocation;
using Conformance.Cli;
using Conformance.Cli.Commands;
using Conformance.Wire;

// What stands behind -- is the command of a driver and never an option of ours.
var separator = Array.IndexOf(args, "--");
string[] ours = separator < 0 ? args : args[..separator];
string[] driver = separator < 0 ? [] : args[(separator + 1)..];

var root = new RootCommand("Judges clients and payloads of Amazon Cognito's AdminInitiateAuth against its contract.")
{
    ClientCommand.Create(driver),
    ServiceCommand.Create(),
    ListCommand.Create(),
    ExplainCommand.Create(),
    PayloadCommand.Create(),
    ServeCommand.Create(),
    NewCommand.Create(),
    DoctorCommand.Create(driver),
    BaselineCommand.Create(),
    RecordCommand.Create(),
    SnapshotCommand.Create(),
    SelfTestCommand.Create(),
};

Console.SetOut(new NamedOutput(Console.Out));
var parsed = root.Parse(ours);
if (parsed.Action is ParseErrorAction mistake)
{
    mistake.ShowHelp = false;
    await parsed.InvokeAsync();
    return ExitCode.Usage;
}

using var interruption = new Interruption();
try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
}
catch (OperationCanceledException) when (interruption.ExitCode is { } code)
{
    await Console.Error.WriteLineAsync("interrupted");
    return code;
}
catch (Exception unusable) when (InputMistake.Explains(unusable))
{
    await Console.Error.WriteLineAsync(unusable.Message);
    return ExitCode.Usage;
}
catch (Exception unforeseen)
{
    await Console.Error.WriteLineAsync($"the harness failed, which is its own mistake: {unforeseen.GetType().Name}: {Printable.Of(unforeseen.Message)}");
    return ExitCode.HarnessFault;
}
