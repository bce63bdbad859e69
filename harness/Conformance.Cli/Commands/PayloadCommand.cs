using System.CommandLine;
using System.CommandLine.Parsing;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Reports;

namespace Conformance.Cli.Commands;

/// <summary><c>payload</c>: judges responses without any client.</summary>
internal static class PayloadCommand
{
    private const string Piped = "-";

    private static readonly string[] Flows = [.. ChallengeCatalog.Flows, ChallengeCatalog.UserPassword];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A body, a WireMock mapping or a list of mappings, or a folder of such files; - reads standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var print = new Option<string?>("--print")
        {
            Description = "Writes the body that a case is answered with, byte for byte, and judges nothing; generated.SEED.N is a case too",
            HelpName = "CASE",
        };
        var username = new Option<string?>("--username")
        {
            Description = "The actual username; without it the identity rules do not apply",
            HelpName = "TEXT",
        };
        var typed = new Option<string?>("--typed") { Description = "What the user typed", HelpName = "TEXT" };
        var flow = new Option<string?>("--flow") { Description = "The AuthFlow of the sign-in", HelpName = "NAME" };
        flow.Validators.Add(
            result => Refuse(result, Flows.Contains(Given(result), StringComparer.Ordinal), $"none of {string.Join(", ", Flows)}"));
        var operation = new Option<string?>("--operation")
        {
            Description = "The operation that answered; one without tokens and challenges is not judged",
            HelpName = "NAME",
        };
        operation.Validators.Add(result =>
            Refuse(
                result, Given(result) is { Length: > 0 } name && name.All(char.IsAsciiLetter), "no operation such as AdminInitiateAuth"));
        var status = StatusOption.Create(
            "The HTTP status of a body that is alone; without it no rule about a status applies", least: 100);
        var all = new Option<bool>("--all") { Description = $"Lists every finding, and not only {PayloadReport.Most} of a body" };
        var strict = new Option<bool>("--strict") { Description = "Warnings are failures" };
        var requirements = RequirementsOption.Create("--requirements", "Judges by the rules and levels of this version of the corpus");
        var command = new Command("payload", "Judges responses by the response rules, without a client")
        {
            files,
            print,
            username,
            typed,
            flow,
            operation,
            status,
            all,
            requirements,
            strict,
        };
        var reports = new ReportFileOptions();
        reports.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(print) is { Tokens: [_, ..] } == result.GetResult(files) is { Tokens: [_, ..] })
            {
                result.AddError("payload takes files to judge, or --print with a case; one of the two");
            }
        });
        command.SetAction(parse =>
        {
            if (parse.GetValue(print) is { } id)
            {
                Print(id, Workplace.Find(parse).Corpus);
                return ExitCode.AsExpected;
            }

            var report = new PayloadReport(
                parse.InvocationConfiguration.Output,
                parse.InvocationConfiguration.Error,
                parse.GetValue(all),
                parse.GetValue(strict),
                parse.GetValue(requirements) ?? RequirementSet.Newest);
            var told = new TellsOfResponse
            {
                Username = parse.GetValue(username),
                Typed = parse.GetValue(typed),
                AuthFlow = parse.GetValue(flow),
                Operation = parse.GetValue(operation),
                Status = parse.GetValue(status),
            };
            foreach (var name in parse.GetValue(files)!.Distinct(StringComparer.Ordinal))
            {
                Judge(name, told, report, file => Repeat(parse, file, [username, typed, flow, operation, status, requirements, strict]));
            }

            var run = report.End();
            reports.Write(parse, run);
            return run.ExitCode;
        });
        return command;
    }

    private static string Given(OptionResult result) => string.Join(' ', result.Tokens);

    private static void Refuse(OptionResult result, bool isRight, string wrong)
    {
        if (!isRight)
        {
            result.AddError($"{result.Option.Name} '{Excerpt.Word(Given(result))}' is {wrong}");
        }
    }

    private static void Print(string id, CaseCorpus corpus)
    {
        if (NamedCase.Get(id, corpus).Answers is not [var answer, ..])
        {
            throw new UsageException($"what {id} is answered with is computed while it is played; `explain {id}` shows the script");
        }

        using var output = Console.OpenStandardOutput();
        output.Write(answer.SentBody.Span);
    }

    /// <summary>The command that judges a file again.</summary>
    private static string Repeat(ParseResult parse, string file, IEnumerable<Option> options) => string.Join(
        ' ',
        [
            $"{Workplace.Command} payload {RepeatCommand.Quote(file)}",
            .. from option in options
               let given = parse.GetResult(option)
               where given is { Implicit: false }
               from word in given.Tokens.Select(token => RepeatCommand.Quote(token.Value)).Prepend(option.Name)
               select word,
        ]);

    // One that cannot be read does not keep the others from being judged.
    private static void Judge(string name, TellsOfResponse told, PayloadReport report, Func<string, string> repeat)
    {
        try
        {
            if (StandardInput.IsNamed(name))
            {
                using var input = StandardInput.Open();
                report.Judge(SavedResponses.Read("standard input", null, ResponseFiles.Read(input), told), repeat(Piped));
                return;
            }

            foreach (var file in ResponseFiles.Named(name))
            {
                report.Judge(SavedResponses.Read(file, file, ResponseFiles.Read(file), told), repeat(file));
            }
        }
        catch (Exception wrong) when (wrong is CorpusException or IOException or UnauthorizedAccessException)
        {
            report.CannotRead(wrong.Message);
        }
    }
}
