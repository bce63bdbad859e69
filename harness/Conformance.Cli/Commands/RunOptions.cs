using System.CommandLine;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Reports;
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
    private readonly Option<string?> json = new("--json") { Description = "Writes the whole run as JSON", HelpName = "FILE" };
    private readonly Option<string?> junit = new("--junit") { Description = "Writes the run as JUnit XML", HelpName = "FILE" };
    private readonly Option<string?> trace = new("--trace") { Description = "Writes what travelled in each case that did not go well, without its secrets", HelpName = "DIR" };
    private readonly Option<bool> strict = new("--strict") { Description = "Warnings are failures" };

    public RunOptions()
    {
        jobs.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 1 and <= 64, "--jobs is from 1 to 64", result.AddError));
        timeout.Validators.Add(result => Require(result.GetValueOrDefault<double>() is > 0 and <= 600, "--timeout is more than 0 and at most 600 seconds", result.AddError));
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[pattern, quick, jobs, timeout, json, junit, trace, strict])
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
        var reports = CreateReports(parse, workplace, driver);
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        try
        {
            var outcome = await new Runner(corpus, replay, TimeProvider.System, reports).RunAsync(plan, cancellationToken);
            return outcome.ExitCode;
        }
        finally
        {
            foreach (var report in reports.OfType<IDisposable>())
            {
                report.Dispose();
            }
        }
    }

    /// <summary>The reports that were asked for; one that cannot be written is found here, before the first case.</summary>
    private List<IReport> CreateReports(ParseResult parse, Workplace workplace, IReadOnlyList<string> driver)
    {
        var facts = new RunFacts();
        var repeat = new RepeatCommand($"{workplace.Command} client", driver);
        List<IReport> reports = [OutputChoice.CreateReport(parse.InvocationConfiguration.Output, Console.IsOutputRedirected, facts, repeat)];
        if (parse.GetValue(json) is { } jsonFile)
        {
            reports.Add(new JsonReport(jsonFile, facts, TimeProvider.System));
        }

        if (parse.GetValue(junit) is { } junitFile)
        {
            reports.Add(new JUnitReport(junitFile, facts, repeat, TimeProvider.System));
        }

        if (parse.GetValue(trace) is { } folder)
        {
            reports.Add(new TraceFolder(folder));
        }

        return reports;
    }

    private static void Require(bool isRight, string sentence, Action<string> refuse)
    {
        if (!isRight)
        {
            refuse(sentence);
        }
    }
}
