using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary><c>baseline update</c>: writes down what a client breaks now.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("CLIENT")
        {
            Description = "A client with a manifest",
            CompletionSources = { context => ClientShelf.Complete(context.ParseResult) },
            HelpName = "CLIENT",
        };
        var variables = new EnvOption();
        var everyFlow = CaseOption.CreateEveryFlow();
        var everyBody = CaseOption.CreateEveryBody();
        var update = new Command(
            "update",
            "Judges the client on the whole corpus; adds what fails now, with a reason to be filled in, removes what no longer does, and "
            + "keeps what was not played") { name, variables.Option, everyFlow, everyBody };
        update.SetAction(async (parse, cancellationToken) =>
        {
            var workplace = Workplace.Find(parse);
            var shelf = new ClientShelf(workplace, TimeProvider.System, variables.Read(parse));
            var (manifest, client) = (await shelf.NamedAsync([parse.GetRequiredValue(name)], null, cancellationToken))[0];
            var file = Path.Combine(manifest.Folder, ClientShelf.BaselineName);
            var before = ClientShelf.BaselineOf(manifest) is { } known ? BaselineFile.Read(known) : null;
            var ways = parse.GetValue(everyFlow) ? WaysPlayed.Every : WaysPlayed.OneAndCover;
            var seen = await JudgeAsync(workplace, client, ways, parse.GetValue(everyBody), cancellationToken);
            var output = parse.InvocationConfiguration.Output;
            if (seen.Client is not { } description || seen.Results.Any(result => result.Verdict == Verdict.HarnessFault))
            {
                await output.WriteLineAsync(
                    $"{file} is left as it was: the driver did not get through the corpus; see `doctor {manifest.Name}`");
                return ExitCode.HarnessFault;
            }

            if (seen.Void is { } why)
            {
                await output.WriteLineAsync($"{file} is left as it was: the run is void, {why}");
                return ExitCode.Void;
            }

            var after = BaselineUpdate.Of(
                before, manifest.Name, description, seen.Results, workplace.Corpus.Cases.Select(one => one.Id));
            Directory.CreateDirectory(manifest.Folder);
            BaselineFile.Write(file, after);
            var open = after.Entries.Count(entry => entry.Reason.Length == 0);
            await output.WriteLineAsync(
                $"wrote {Path.GetRelativePath(Environment.CurrentDirectory, file)}: {Wording.Count(after.Entries.Count, "deviation")}, "
                + $"{Wording.Count(after.NotApplicable.Count, "case that does", "cases that do")} not apply");
            await output.WriteLineAsync(
                open == 0
                    ? "every entry has its reason"
                    : $"{Wording.Count(open, "entry needs", "entries need")} a reason; until then a run says that the baseline is out "
                        + "of date");
            return ExitCode.AsExpected;
        });
        return new Command("baseline", "Keeps the known deviations of a client") { update };
    }

    private static async Task<Seen> JudgeAsync(
        Workplace workplace, SubprocessClient client, WaysPlayed ways, bool everyBody, CancellationToken cancellationToken)
    {
        var seen = new Seen();
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        var plan = new RunPlan(workplace.Corpus.Cases, [client])
        {
            ProofCases = SelfProof.CasesOf(workplace.Corpus),
            Corpus = workplace.Corpus,
            Ways = ways,
            EveryBody = everyBody,
            IsWhole = true,
        };
        await new Runner(workplace.Corpus, replay, TimeProvider.System, [seen]).RunAsync(plan, cancellationToken);
        return seen;
    }

    private sealed class Seen : IReport
    {
        public ClientDescription? Client { get; private set; }

        public string? Void { get; private set; }

        public List<CaseResult> Results { get; } = [];

        public void On(RunEvent happened)
        {
            switch (happened)
            {
                case ClientStarted started:
                    Client = started.Client;
                    break;
                case CaseJudged judged:
                    Results.Add(judged.Result);
                    break;
                case RunFinished finished:
                    Void = finished.Outcome.Void;
                    break;
            }
        }
    }
}
