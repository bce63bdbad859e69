using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Reports;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary><c>doctor</c>: shakes hands with a driver, lets it make a call, and explains what is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create(IReadOnlyList<string> driver)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A client with a manifest; or give a command behind --",
            Arity = ArgumentArity.ZeroOrOne,
            CompletionSources = { context => ClientShelf.Complete(context.ParseResult) },
            HelpName = "NAME",
        };
        var variables = new EnvOption();
        var command = new Command(
            "doctor",
            "Shakes hands with a driver, makes one call or two sign-ins, and explains what travelled and what is wrong: doctor NAME, or "
            + "doctor -- CMD; without either, every client") { name, variables.Option };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var given = variables.Read(parse);
            var workplace = Workplace.Find(parse);
            var shelf = new ClientShelf(workplace, TimeProvider.System, given);
            var hidden = new HiddenVariables(given);
            using var output = new HiddenOutput(parse.InvocationConfiguration.Output, hidden);
            var patients = driver.Count > 0 ? [shelf.OfCommand(driver)]
                : parse.GetValue(name) is { } one ? await shelf.NamedAsync([one], parse.CommandResult.Command.Name, cancellationToken)
                : [.. shelf.Manifests.Select(manifest => (manifest, shelf.Client(manifest)))];
            // One that is not installed says nothing of the others, and one that was asked for by name and is not there is told before.
            var (well, ill) = (0, 0);
            foreach (var (manifest, client) in patients)
            {
                if (await ExamineAsync(manifest, client, workplace.Corpus, hidden, output, cancellationToken) is { } isWell)
                {
                    _ = isWell ? well++ : ill++;
                }
            }

            return ill == 0 && well > 0 ? ExitCode.AsExpected : ExitCode.HarnessFault;
        });
        return command;
    }

    /// <returns>Null for a client that is not installed, else whether all is well with it.</returns>
    private static async Task<bool?> ExamineAsync(
        ClientManifest manifest, SubprocessClient client, CaseCorpus corpus, HiddenVariables hidden, TextWriter output,
        CancellationToken cancellationToken)
    {
        var absence = await client.FindAbsenceAsync(cancellationToken);
        Write([$"{manifest.Name}: starts `{string.Join(' ', client.Command)}`"]);
        if (absence is not null)
        {
            Write(DeclaredText.Hang("absent", absence));
            Write(DeclaredText.Hang("install", $"{manifest.Install ?? "see its README"} (needs {manifest.Needs ?? "nothing else"})"));
            return null;
        }

        try
        {
            ClientDescription description;
            await using (var driver = await client.StartAsync(cancellationToken))
            {
                description = driver.Client;
                Write(Tell(WithoutVariables.In(description, hidden)));
            }

            var tried = await TriedCall.MakeAsync(client, description, corpus, hidden, cancellationToken);
            Write(tried.SelectMany(one => one.Lines).SelectMany(line => DeclaredText.Hang(line.Label, line.Text)));
            return tried.All(one => one.IsWell);
        }
        catch (DriverFaultException fault)
        {
            Write(DeclaredText.Hang("fault", hidden.In(fault.Message)));
            Write(DeclaredText.Hang(
                "right",
                "A driver reads one JSON object per line from standard input and writes one line per answer, flushed; its log goes to "
                + "standard error."));
            Write(DeclaredText.Hang(
                "right",
                """It is greeted by {"id":1,"op":"hello","protocols":[1,2]}; `explain driver-answer.schema.json` shows """
                + "the form of the answer."));
            return false;
        }

        void Write(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                output.WriteLine(line);
            }
        }
    }

    private static IEnumerable<string> Tell(ClientDescription client) =>
    [
        .. DeclaredText.Hang(
            "shakes hands",
            $"{Excerpt.Word(client.Name)} {Excerpt.Word(client.Version)}, {Excerpt.Word(client.Language)} {Excerpt.Word(client.Runtime)}, "
            + $"{Excerpt.Word(client.Platform)}, profile {client.Profile}, protocol {client.Protocol}"),
        .. DeclaredText.Hang(
            "bounds",
            $"{Wording.Count(client.MaxTries, "request")} and {client.MaxSeconds} s for a call, "
            + $"{Wording.Count(client.Concurrent, "call")} at once"
            + (client.IsWrapper ? $", {Wording.Count(client.MaxAttempts, "attempt")} at once" : "")),
        .. DeclaredText.Lines(client),
        .. client.Notices.SelectMany(notice => DeclaredText.Hang("notice", notice)),
    ];
}
