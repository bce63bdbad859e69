using System.CommandLine;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Recording;
using Conformance.Wire;

namespace Conformance.Cli.Commands;

/// <summary><c>payload</c>: judges responses without any client.</summary>
internal static class PayloadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "A JSON body or a WireMock mapping; - reads standard input", Arity = ArgumentArity.OneOrMore };
        var username = new Option<string?>("--username") { Description = "The actual username; without it the identity rules do not apply", HelpName = "TEXT" };
        var typed = new Option<string?>("--typed") { Description = "What the user typed", HelpName = "TEXT" };
        var flow = new Option<string?>("--flow") { Description = "The AuthFlow of the sign-in", HelpName = "NAME" };
        var operation = new Option<string?>("--operation") { Description = "The operation that answered" };
        operation.AcceptOnlyFromAmong(WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge);
        var strict = new Option<bool>("--strict") { Description = "Warnings are failures" };
        var command = new Command("payload", "Judges responses by the response rules, without a client") { files, username, typed, flow, operation, strict };
        command.SetAction(parse =>
        {
            var output = parse.InvocationConfiguration.Output;
            var exchanges = parse.GetRequiredValue(files).Select(file => (File: file, Exchange: new Exchange(Read(file).ToResponse())
            {
                Username = parse.GetValue(username),
                Typed = parse.GetValue(typed),
                AuthFlow = parse.GetValue(flow),
                Operation = parse.GetValue(operation),
            })).ToArray();
            var failed = exchanges.Count(one => !Judge(one.File, one.Exchange, parse.GetValue(strict), output));
            output.WriteLine($"{exchanges.Length - failed} passed, {failed} failed, 0 skipped");
            return failed == 0 ? ExitCode.AsExpected : ExitCode.ContractViolated;
        });
        return command;
    }

    private static Answer Read(string file)
    {
        if (file != "-")
        {
            return Recorder.ReadResponse(file);
        }

        var content = new MemoryStream();
        using var input = Console.OpenStandardInput();
        var buffer = new byte[1 << 16];
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > Recorder.Largest)
            {
                throw new CorpusException($"standard input has more than {Recorder.Largest} bytes, which no response has");
            }
        }

        return Recorder.ReadResponse("standard input", content.ToArray());
    }

    private static bool Judge(string file, Exchange exchange, bool isStrict, TextWriter output)
    {
        var findings = new Findings();
        var applied = findings.Run(ServiceRules.Responses, exchange);
        var isBroken = findings.All.Any(finding => finding.Rule.Level == Level.Must || (isStrict && finding.Rule.Level == Level.Should));
        output.WriteLine($"{(isBroken ? "fail" : findings.All.Count > 0 ? "warn" : "pass")}  {file}  {applied} of {ServiceRules.Responses.Length} rules apply");
        foreach (var finding in findings.All)
        {
            output.WriteLine($"  {finding.Rule.Id} ({CaseFile.Spell(finding.Rule.Level)})  {finding.Rule.Statement}");
            output.WriteLine($"    {finding.Path}: expected {finding.Expected}, found {finding.Actual}");
        }

        return !isBroken;
    }
}
