using System.CommandLine;
using System.CommandLine.Invocation;
using Conformance.Cli;
using Conformance.Cli.Commands;

var root = new RootCommand("Judges clients and payloads of Amazon Cognito's AdminInitiateAuth against its contract.")
{
    ListCommand.Create(),
    ExplainCommand.Create(),
    PayloadCommand.Create(),
    RecordCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction mistake)
{
    mistake.ShowHelp = false;
    await parsed.InvokeAsync();
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception unusable) when (InputMistake.Explains(unusable))
{
    await Console.Error.WriteLineAsync(unusable.Message);
    return ExitCode.Usage;
}
