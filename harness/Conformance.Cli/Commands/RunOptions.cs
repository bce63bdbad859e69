using System.CommandLine;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary>The options of a run, shared by the commands that run cases.</summary>
internal sealed class RunOptions
{
    private readonly Option<string[]> pattern = CaseOption.Create();
    private readonly Option<bool> quick = CaseOption.CreateQuick();
    private readonly Option<int> jobs = new("--jobs") { Description = "Driver processes of a client that work side by side", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
    private readonly Option<double> timeout = new("--timeout") { Description = "Seconds that an ordinary call may take", DefaultValueFactory = _ => 10, HelpName = "SECONDS" };
    private readonly Option<bool> strict = new("--strict") { Description = "Warnings are failures" };

    public RunOptions()
    {
        jobs.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 1 and <= 64, "--jobs is from 1 to 64", result.AddError));
        timeout.Validators.Add(result => Require(result.GetValueOrDefault<double>() is > 0 and <= 600, "--timeout is more than 0 and at most 600 seconds", result.AddError));
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[pattern, quick, jobs, timeout, strict])
        {
            command.Options.Add(option);
        }
    }

    public async Task<int> RunAsync(
        ParseResult parse,
        Workplace workplace,
        IReadOnlyList<IClientFactory> clients,
        IReadOnlyDictionary<string, Baseline> baselines,
        IReadOnlyList<string> driver,
        CancellationToken cancellationToken)
    {
        var corpus = workplace.Corpus;
        var selected = Selection.Matching(corpus.Cases, parse.GetValue(pattern) ?? []);
        var plan = new RunPlan(parse.GetValue(quick) ? Selection.Quick(selected) : selected, clients)
        {
            ProofCases = SelfProof.CasesOf(corpus),
            Baselines = baselines,
            Jobs = parse.GetValue(jobs),
            CaseLimit = TimeSpan.FromSeconds(parse.GetValue(timeout)),
            IsStrict = parse.GetValue(strict),
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        var outcome = await new Runner(corpus, replay, TimeProvider.System, [new InterimReport()]).RunAsync(plan, cancellationToken);
        return outcome.ExitCode;
    }

    private static void Require(bool isRight, string sentence, Action<string> refuse)
    {
        if (!isRight)
        {
            refuse(sentence);
        }
    }
}

internal sealed class InterimReport : IReport
{
    public void On(RunEvent happened)
    {
        switch (happened)
        {
            case ClientStarted started: Console.WriteLine($"client {started.Name} {started.Client?.Version}"); break;
            case CaseJudged { Result: { Verdict: not Contract.Verdict.Pass } r }:
                Console.WriteLine($"{r.Verdict} {r.Client} {r.Case.Id} {r.Requests} {r.Elapsed.TotalSeconds:0.0}s surfaced: {r.Surfaced} {r.Reason}");
                foreach (var f in r.Findings) { Console.WriteLine($"    {f.Rule.Id} {f.Path} expected {f.Expected} actual {f.Actual}"); }
                break;
            case RunFinished f: Console.WriteLine($"void: {f.Outcome.Void}"); foreach (var s in f.Outcome.Stale) { Console.WriteLine(s); } Console.WriteLine($"na {f.Outcome.NotApplicable} baselined {f.Outcome.Baselined}"); Console.WriteLine(f.Outcome.LastLine); break;
        }
    }
}
