using System.CommandLine;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary><c>doctor</c>: shakes hands with a driver and explains what is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create(IReadOnlyList<string> driver)
    {
        var name = new Argument<string?>("NAME") { Description = "A client with a manifest; or give a command behind --", Arity = ArgumentArity.ZeroOrOne };
        var variables = new EnvOption();
        var command = new Command("doctor", "Shakes hands with a driver and explains what is wrong: doctor NAME, or doctor -- CMD") { name, variables.Option };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var given = variables.Read(parse);
            var shelf = new ClientShelf(Workplace.Find(), TimeProvider.System, given);
            using var output = new HiddenOutput(parse.InvocationConfiguration.Output, new(given));
            var patients = driver.Count > 0 ? [shelf.OfCommand(driver)]
                : parse.GetValue(name) is { } one ? await shelf.NamedAsync([one], cancellationToken)
                : [.. shelf.Manifests.Select(manifest => (manifest, shelf.Client(manifest)))];
            var isWell = true;
            foreach (var (manifest, client) in patients)
            {
                isWell &= await ExamineAsync(manifest, client, output, cancellationToken);
            }

            return isWell ? ExitCode.AsExpected : ExitCode.HarnessFault;
        });
        return command;
    }

    private static async Task<bool> ExamineAsync(ClientManifest manifest, SubprocessClient client, TextWriter output, CancellationToken cancellationToken)
    {
        var absence = await client.FindAbsenceAsync(cancellationToken);
        await output.WriteLineAsync($"{manifest.Name}: starts `{string.Join(' ', client.Command)}`");
        if (absence is not null)
        {
            await output.WriteLineAsync($"  {absence}");
            await output.WriteLineAsync($"  install: {manifest.Install ?? "see its README"} (needs {manifest.Needs ?? "nothing else"})");
            return false;
        }

        try
        {
            await using var driver = await client.StartAsync(cancellationToken);
            Tell(driver.Client, output);
            return true;
        }
        catch (DriverFaultException fault)
        {
            await output.WriteLineAsync($"  {fault.Message}");
            await output.WriteLineAsync("  A driver reads one JSON object per line from standard input and writes one line per answer, flushed; its log goes to standard error.");
            await output.WriteLineAsync("""  It is greeted by {"id":1,"op":"hello","protocols":[1,2]}; fixtures/schemas/driver-answer.schema.json has the form of the answer.""");
            return false;
        }
    }

    private static void Tell(ClientDescription client, TextWriter output)
    {
        output.WriteLine($"  shakes hands: {client.Name} {client.Version}, {client.Language} {client.Runtime}, {client.Platform}, profile {client.Profile}");
        Write(DeclaredText.Hang("operations", client.Operations.Count == 0 ? "none, so no case applies" : List(client.Operations)));
        Write(DeclaredText.Hang("capabilities", List(client.Capabilities)));
        Write(DeclaredText.Hang("bounds", $"{client.MaxTries} requests and {client.MaxSeconds} s for a call, {client.Concurrent} calls at once"));
        if (client.IsWrapper)
        {
            Write(DeclaredText.Hang("flows", $"{List(client.Flows)}; {client.MaxAttempts} attempts at once"));
            Write(DeclaredText.Hang("shows", List(client.Surfaces)));
            Write(DeclaredText.Hang("answers", client.Challenges is { } challenges ? List(challenges) : "every challenge"));
        }

        Write(DeclaredText.Lines(client));
        foreach (var notice in client.Notices)
        {
            Write(DeclaredText.Hang("notice", notice));
        }

        if (client.IsWrapper)
        {
            return;
        }

        foreach (var operation in client.Operations.Where(CaseValues.IsJudged))
        {
            var missing = SurfaceMembers(client, operation);
            var what = !client.Members.ContainsKey(operation) ? "declares no members: all are judged"
                : missing.Length == 0 ? "has every member"
                : $"its model lacks {string.Join(", ", missing)}";
            Write(DeclaredText.Hang(operation, what));
        }

        void Write(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                output.WriteLine(line);
            }
        }
    }

    private static string[] SurfaceMembers(ClientDescription client, string operation) =>
        [.. Judging.SurfacedMember.Paths.Where(member => !client.Knows(operation, member))];

    private static string List(IReadOnlyList<string> texts) => texts.Count == 0 ? "none" : string.Join(", ", texts);
}
