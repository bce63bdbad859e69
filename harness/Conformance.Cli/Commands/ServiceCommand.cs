using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>service</c>: drives whatever answers at an address, and judges its answers.</summary>
internal static class ServiceCommand
{
    public static Command Create(Interruption interruption)
    {
        var url = new Argument<string>("URL") { Description = "Where the service answers, for instance http://127.0.0.1:9229" };
        var options = new ServiceOptions();
        var baseline = new Option<string?>("--baseline") { Description = "The known deviations", HelpName = "FILE" };
        var update = new Option<bool>("--update-baseline") { Description = "Writes what deviates now into the file of --baseline" };
        var files = new ReportFileOptions();
        var trace = new Option<string?>("--trace")
        {
            Description = "Writes the traffic of each scenario that did not pass, without its secrets",
            HelpName = "DIR",
        };
        var requirements = RequirementsOption.Create();
        var strict = new Option<bool>("--strict") { Description = "Warnings are failures" };

        var isPublic = new Option<bool>("--public")
        {
            Description = "Asks InitiateAuth and RespondToAuthChallenge, which need no credentials, in place of the admin operations",
        };

        var command = new Command(
            "service",
            "Judges a service that claims to be Cognito: makes pools and users there, signs in, and removes "
            + "them") { url, baseline, update, trace, requirements, strict, isPublic };
        files.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var address = options.Address(parse, parse.GetRequiredValue(url));
            var known = parse.GetValue(baseline) is { } file && !(parse.GetValue(update) && !File.Exists(file))
                ? BaselineFile.Read(file)
                : null;
            if (parse.GetValue(update) && parse.GetValue(baseline) is null)
            {
                throw new UsageException("--update-baseline writes the file that --baseline names: give both");
            }

            var name = parse.GetValue(options.Name) ?? known?.Client ?? address.Url.Authority;
            if (known is not null && known.Client != name)
            {
                throw new UsageException(
                    $"{parse.GetValue(baseline)} is the baseline of {Excerpt.Word(known.Client)}, not of {Excerpt.Word(name)}");
            }

            var repeat = new RepeatCommand($"{Workplace.Command} service {parse.GetRequiredValue(url)}", [], [
                .. options.RepeatArguments(parse),
                .. parse.GetValue(isPublic) ? (string[])[isPublic.Name] : [],
                .. parse.GetValue(requirements) is { } given ? (string[])["--requirements", given.Name] : [],
            ])
            { IsOfOne = true, Traces = parse.GetValue(trace) };
            var facts = new RunFacts();
            var seen = new SeenService();
            List<IReport> reports =
                [OutputChoice.CreateReport(parse.InvocationConfiguration.Output, Console.IsOutputRedirected, facts, repeat), seen];
            if (known is not null && !parse.GetValue(update))
            {
                reports.AddRange(BaselineAnnotations.Of(
                    parse.InvocationConfiguration.Output,
                    new Dictionary<string, Baseline>(StringComparer.Ordinal) { [name] = known }));
            }

            reports.AddRange(files.Create(parse, facts, repeat));
            var set = parse.GetValue(requirements) ?? known?.Requirements ?? RequirementSet.Newest;
            using var session = await OpenAsync(name, set, reports);
            var whole = session.Plan(parse, options, name);
            var plan = whole with
            {
                Scenarios = In(set, whole.Scenarios),
                Requirements = set,
                Baseline = known,
                IsStrict = parse.GetValue(strict),
                IsPublic = parse.GetValue(isPublic),
                IsTerminated = IsTerminated,
                Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            };
            reports.AddRange(parse.GetValue(trace) is { } folder ? [new TraceFolder(folder)] : []);
            var outcome = await session.RunAsync(plan, reports, parse.InvocationConfiguration.Error, cancellationToken);
            if (parse.GetValue(update))
            {
                var described = plan.Service with { Challenges = seen.Reached };
                BaselineFile.Write(parse.GetValue(baseline)!, BaselineUpdate.Of(
                    known, name, described, seen.Results, ScenarioTables.All.Select(scenario => scenario.Id)));
            }

            return outcome.ExitCode;

            // What is given up before the service answered once is told like what was broken off.
            async Task<ServiceSession> OpenAsync(string asked, RequirementSet judgedBy, IReadOnlyList<IReport> told)
            {
                try
                {
                    return await ServiceSession.OpenAsync(options, parse, address, cancellationToken, parse.GetValue(isPublic));
                }
                catch (Exception stopped) when (
                    stopped is OperationCanceledException or UsageException && cancellationToken.IsCancellationRequested)
                {
                    var scenarios = In(judgedBy, options.Select(parse));
                    var start = new RunStarted(scenarios.Count, [asked], "") { IsStrict = parse.GetValue(strict) };
                    await RunEnd.GiveUpAsync(told, start, "scenario", IsTerminated, cancellationToken);
                    throw;
                }
                finally
                {
                    if (cancellationToken.IsCancellationRequested)
                    {
                        foreach (var report in told.OfType<IDisposable>())
                        {
                            report.Dispose();
                        }
                    }
                }
            }
        });
        return command;

        bool IsTerminated() => interruption.ExitCode == ExitCode.Terminated;
    }

    private static IReadOnlyList<Scenario> In(RequirementSet set, IEnumerable<Scenario> scenarios) =>
        [.. scenarios.Where(scenario => set.HasSince(scenario.ToCase().Since))];

    private sealed class SeenService : IReport
    {
        public List<CaseResult> Results { get; } = [];

        public IReadOnlyList<string> Reached =>
            [
                .. Results.SelectMany(result => result.Reached)
                    .Select(one => one.Name)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

        public void On(RunEvent happened)
        {
            if (happened is CaseJudged judged)
            {
                Results.Add(judged.Result);
            }
        }
    }
}
