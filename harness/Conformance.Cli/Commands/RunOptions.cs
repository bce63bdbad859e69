using System.CommandLine;
using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Generation;
using Conformance.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary>The options of a run, shared by the commands that run cases.</summary>
/// <param name="interruption">What gives a run up.</param>
internal sealed class RunOptions(Interruption interruption)
{
    // A zero byte in front of A, the rarest corner, comes up once in 512 sign-ins: 200 meet it in one run of three.
    private const int MostSignInsForCorners = 200;

    private readonly Option<string[]> pattern = CaseOption.Create();
    private readonly Option<bool> quick = CaseOption.CreateQuick();
    private readonly Option<bool> everyFlow = CaseOption.CreateEveryFlow();
    private readonly Option<bool> everyBody = CaseOption.CreateEveryBody();
    private readonly Option<int> jobs = NumberOption.Create(
        "--jobs", "How many driver processes of a client run in parallel", "N", Environment.ProcessorCount, number =>
            number is >= 1 and <= 64, "from 1 to 64");

    private readonly Option<double> timeout = NumberOption.Create(
        "--timeout", "Time limit of an ordinary call in seconds", "SECONDS", 10d, number =>
            number is > 0 and <= 600, "more than 0 and at most 600 seconds");

    private readonly ReportFileOptions files = new();
    private readonly Option<string?> trace =
        new("--trace") { Description = "Writes what travelled in each case that did not go well, without its secrets", HelpName = "DIR" };
    private readonly EnvOption variables = new();
    private readonly Option<string[]> require = RequireOption.Create();
    private readonly Option<RequirementSet?> requirements = RequirementsOption.Create();
    private readonly Option<Shard?> shard = ShardOption.Create();
    private readonly Option<string?> failedFrom = new("--failed-from")
    {
        Description = "Plays what failed in the report that --json wrote, for each client its own",
        HelpName = "FILE",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Warnings are failures" };

    private readonly Option<string?> nonce = NonceOption.Create();
    private readonly string freshNonce = NonceOption.Fresh();
    private FailedCases? failedBefore;
    private readonly Option<bool> corners =
        new("--srp-corners") { Description = "Signs in up to 200 times more, until the client's A has met every corner" };
    private readonly ReplayOption replayed = new();
    private readonly Option<int> generate =
        NumberOption.Create(
            "--generate", "Adds N generated payloads", "N", 0, number => number is >= 0 and <= 1_000_000, "from 0 to 1000000");
    private readonly Option<ulong> seed = NumberOption.Create(
        "--seed", "The seed of the generated payloads", "S", 1UL, _ => true, "a whole number from 0 to 18446744073709551615");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[
            pattern, quick, everyFlow, everyBody, shard, failedFrom,
            generate, seed, nonce, replayed.Option, corners, jobs, timeout, .. files.All, trace,
            variables.Option, require, requirements, strict,
        ])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The variables that the drivers get besides their own.</summary>
    public IReadOnlyDictionary<string, string> Variables(ParseResult parse) => variables.Read(parse);

    /// <summary>What failed in the report that <c>--failed-from</c> names; null where it is not given.</summary>
    /// <remarks>It is read once: what comes through a pipe is there once.</remarks>
    public FailedCases? FailedBefore(ParseResult parse) =>
        failedBefore ??= parse.GetValue(failedFrom) is { } file ? FailedCases.In(file) : null;

    public async Task<int> RunAsync(
        ParseResult parse,
        Workplace workplace,
        IReadOnlyList<IClientFactory> clients,
        IReadOnlyDictionary<string, Baseline> baselines,
        IReadOnlyDictionary<string, RequirementSet> own,
        RepeatTail tail,
        CancellationToken cancellationToken)
    {
        var required = RequireOption.Read(parse.GetValue(require) ?? []);
        var corpus = workplace.Corpus;
        var failed = FailedBefore(parse);
        var selected = Select(parse, corpus, failed);
        var expressible = await replayed.ExpressibleAsync(parse, selected);
        var plan = new RunPlan(expressible, clients)
        {
            ProofCases = SelfProof.CasesOf(corpus),
            Corpus = corpus,
            Baselines = baselines,
            Jobs = parse.GetValue(jobs),
            CaseLimit = TimeSpan.FromSeconds(parse.GetValue(timeout)),
            Nonce = parse.GetValue(nonce) ?? freshNonce,
            IsStrict = parse.GetValue(strict),
            Requirements = parse.GetValue(requirements) ?? RequirementSet.Newest,
            OwnRequirements = parse.GetValue(requirements) is null ? own : new Dictionary<string, RequirementSet>(StringComparer.Ordinal),
            Required = required,
            Shard = parse.GetValue(shard),
            OwnCases = failed?.ByClient,
            Ways = parse.GetValue(everyFlow) || parse.GetValue(pattern) is { Length: > 0 } || failed is not null ? WaysPlayed.Every
                : parse.GetValue(quick) ? WaysPlayed.One
                : WaysPlayed.OneAndCover,
            EveryBody = parse.GetValue(everyBody) || parse.GetValue(pattern) is { Length: > 0 } || failed is not null,
            IsWhole = expressible.Count == selected.Count && parse.GetValue(shard) is null && failed is null && !parse.GetValue(quick)
                && parse.GetValue(pattern) is null or [],
            MostSignInsForCorners = parse.GetValue(corners) ? MostSignInsForCorners : 0,
            IsTerminated = () => interruption.ExitCode == ExitCode.Terminated,
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
        var reports = CreateReports(parse, tail, baselines);
        try
        {
            await using var replay = await StartAsync();
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

        async Task<IReplayServer> StartAsync()
        {
            try
            {
                return await replayed.StartAsync(parse, workplace, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await RunEnd.GiveUpAsync(
                    reports,
                    new(plan.Cases.Count, [.. clients.Select(client => client.Name)], "not started") { IsStrict = plan.IsStrict },
                    "case",
                    plan.IsTerminated,
                    cancellationToken);
                throw;
            }
        }
    }

    /// <summary>The reports that were asked for; one that cannot be written is found here, before the first case.</summary>
    private List<IReport> CreateReports(ParseResult parse, RepeatTail tail, IReadOnlyDictionary<string, Baseline> baselines)
    {
        var generated = parse.GetValue(generate);
        var facts = new RunFacts
        {
            Nonce = parse.GetValue(nonce) ?? freshNonce,
            Generate = generated == 0 ? null : generated,
            Seed = generated == 0 ? null : parse.GetValue(seed),
            Shard = parse.GetValue(shard),
            Selection = Chosen(parse),
        };
        var repeat = new RepeatCommand($"{Workplace.Command} client", tail.Driver, [.. RepeatArguments(parse), .. tail.Options])
        {
            Traces = parse.GetValue(trace),
        };
        List<IReport> reports =
            [OutputChoice.CreateReport(parse.InvocationConfiguration.Output, Console.IsOutputRedirected, facts, repeat)];
        reports.AddRange(BaselineAnnotations.Of(parse.InvocationConfiguration.Output, baselines));
        reports.AddRange(files.Create(parse, facts, repeat));
        if (parse.GetValue(trace) is { } folder)
        {
            reports.Add(new TraceFolder(folder));
        }

        var hidden = new HiddenVariables(variables.Read(parse));
        return hidden.IsEmpty ? reports : [.. reports.Select(report => new WithoutVariables(report, hidden))];
    }

    /// <summary>The chosen cases of the corpus, and the generated ones; patterns choose among both.</summary>
    private IReadOnlyList<Case> Select(ParseResult parse, CaseCorpus corpus, FailedCases? failed)
    {
        var generator = new Generator(parse.GetValue(seed));
        Case[] generated = [.. Enumerable.Range(0, parse.GetValue(generate)).Select(generator.Generate)];
        Case[] all = [.. corpus.Cases, .. generated];
        var selected = Selection.Matching(failed?.Among(all) ?? all, parse.GetValue(pattern) ?? []);
        return parse.GetValue(quick)
            ? [
                .. Selection.Quick([.. selected.Where(one => one.Origin != Origin.Generated)]),
                .. selected.Where(one => one.Origin == Origin.Generated),
            ]
            : selected;
    }

    /// <summary>The options that chose the cases, as shards of one run have to have them alike.</summary>
    private IReadOnlyList<string> Chosen(ParseResult parse) =>
    [
        .. (parse.GetValue(pattern) ?? []).SelectMany(one => (string[])["--case", one]),
        .. ((Option<bool>[])[quick, everyFlow, everyBody]).Where(parse.GetValue).Select(option => option.Name),
        .. parse.GetValue(failedFrom) is { } file ? (string[])[failedFrom.Name, Path.GetFileName(file)] : [],
    ];

    /// <summary>The options without which the repeated run would be another.</summary>
    private string[] RepeatArguments(ParseResult parse) =>
    [
        .. CorpusOption.Repeated(parse),
        .. replayed.Repeated(parse),
        "--nonce", parse.GetValue(nonce) ?? freshNonce,
        .. variables.Read(parse).Keys.SelectMany(name => (string[])["--env", name]),
        .. parse.GetValue(requirements) is { } set ? (string[])["--requirements", set.Name] : [],
        .. parse.GetValue(strict) ? (string[])["--strict"] : [],
        .. parse.GetResult(timeout) is { Implicit: false }
            ? (string[])["--timeout", parse.GetValue(timeout).ToString(CultureInfo.InvariantCulture)]
            : [],
        .. parse.GetValue(generate) is > 0 and var count
            ? (string[])[
                "--generate",
                count.ToString(CultureInfo.InvariantCulture),
                "--seed",
                parse.GetValue(seed).ToString(CultureInfo.InvariantCulture),
            ]
            : [],
    ];
}

/// <summary>What the command that repeats a case needs besides the options of a run.</summary>
/// <param name="Driver">The command of the driver, where it was given as one.</param>
/// <param name="Options">The options of the command that was run.</param>
internal sealed record RepeatTail(IReadOnlyList<string> Driver, IReadOnlyList<string> Options);
