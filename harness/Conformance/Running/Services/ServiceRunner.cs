using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects.Services;

namespace Conformance.Running.Services;

/// <summary>
/// Runs a plan against a service: provides what each scenario needs, plays it, judges the answers, and removes what was made.
/// </summary>
/// <param name="caller">Asks the service.</param>
/// <param name="time">Gives TIMESTAMP and the codes of authenticators.</param>
/// <param name="reports">Told what happens.</param>
internal sealed class ServiceRunner(ServiceCaller caller, TimeProvider time, IReadOnlyList<IReport> reports)
{
    // A service that died is not asked two hundred times.
    private const int SilencesBeforeGivingUp = 3;

    private const string ReachesPrefix = "challenge ";

    private static readonly TimeSpan RemovalLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan CodePeriod = TimeSpan.FromSeconds(30);

    private static readonly IReadOnlyList<Case> AllCases = [.. ScenarioTables.All.Select(scenario => scenario.ToCase())];

    private readonly Audience audience = new(reports);
    private RunProgress? progress;
    private readonly HeldResults held = new();
    private readonly PublishedKeys keys = new(caller);
    private readonly Indeterminacy indeterminacy = new(time);
    private GivenUsers given = new([]);
    private int silences;
    private string? lastSilence;

    /// <summary>What could not be removed from the service, a sentence each.</summary>
    public IReadOnlyList<string> LeftBehind { get; private set; } = [];

    /// <summary>Runs the plan and tells the reports, which hear of the end whatever it is.</summary>
    /// <exception cref="OperationCanceledException">The run was given up.</exception>
    /// <exception cref="RunBrokenException">Something failed that is no scenario, or a report could not be written.</exception>
    public async Task<RunOutcome> RunAsync(ServicePlan plan, CancellationToken cancellationToken)
    {
        var name = plan.Service.Name;
        progress = new(plan.Scenarios.Count, [name], "scenario");
        audience.Tell(new RunStarted(plan.Scenarios.Count, [name], "") { IsStrict = plan.IsStrict });
        progress.Begin(name, plan.Scenarios.Count);
        audience.Tell(new ClientStarted(name, null, plan.Service, plan.Scenarios.Count) { Requirements = plan.Requirements.Name });
        return await new RunEnd(audience, progress, plan.IsStrict, plan.IsTerminated).TellAsync(
            () => JudgeAllAsync(plan, cancellationToken), cancellationToken);
    }

    private async Task<RunOutcome> JudgeAllAsync(ServicePlan plan, CancellationToken cancellationToken)
    {
        var name = plan.Service.Name;
        var provisioning = new Provisioning(
            caller, plan.Terms with { Prefix = plan.Prefix, TriggerArn = plan.Supplies.TriggerArn }, time);
        given = new(plan.Given);
        try
        {
            // Authenticators are set up with a code, and a code is good for one use: those who have one sign in when all are set up.
            var later = given.Any ? [] : plan.Scenarios.Where(NeedsTotp).ToArray();
            foreach (var scenario in given.Order(plan.Scenarios).Except(later))
            {
                if (given.WaitsForCode(scenario) && WhyNotApplicable(plan, scenario) is null)
                {
                    await WaitForNextCodeAsync(cancellationToken);
                }

                Task<(Account, Account?)> Accounts() => AccountsAsync(provisioning, scenario, cancellationToken);
                await JudgeAsync(plan, scenario, Accounts, Accounts, cancellationToken);
            }

            await JudgeLaterAsync(plan, provisioning, later, cancellationToken);
            held.Release(result => Publish(plan, result));
        }
        catch
        {
            if (cancellationToken.IsCancellationRequested)
            {
                held.ReleaseAsTheyAre(result => Publish(plan, result));
            }

            audience.Tell(new ClientFinished(name, []));
            throw;
        }
        finally
        {
            using var limit = new CancellationTokenSource(RemovalLimit, time);
            LeftBehind = await provisioning.RemoveAsync(limit.Token);
        }

        string[] reached = [
            .. Results.SelectMany(result => result.Reached)
                .Select(one => one.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var stale = plan.Baseline?.In(plan.Requirements) is { } baseline ? FindStale(plan, baseline, reached) : [];
        string[] sentences = [.. stale.Select(one => one.Sentence)];
        audience.Tell(new ClientFinished(name, sentences) { StaleLines = [.. stale.Select(one => one.Line)] });
        return RunOutcome.Of(Results, plan.IsStrict) with
        {
            Stale = sentences,
            Notices = [.. Indeterminacy.Notices(Results), .. UnaskedNotices, .. plan.Baseline?.Notices ?? []],
            Void = plan.Scenarios.Count == 0 ? "nothing was selected"
                : Results.All(result => result.Verdict == Verdict.NotApplicable) ? $"no scenario was applicable{Advice.Of(Results)}"
                : reached.Length == 0 ? "neither tokens nor a challenge was reached"
                : null,
        };
    }

    /// <summary>What of the baseline is out of date. What is reached is compared where all is selected that may reach it.</summary>
    private IReadOnlyList<StaleSentence> FindStale(ServicePlan plan, Baseline baseline, IReadOnlyList<string> reached)
    {
        var isWhole = plan.Scenarios.Count == AllCases.Count;
        var listed = baseline.Declares.Where(declared => declared.StartsWith(ReachesPrefix, StringComparison.Ordinal))
            .Select(declared => declared[ReachesPrefix.Length..])
            .ToArray();
        return
        [
            .. baseline.FindStale(
                [.. Results.Where(result => !Indeterminacy.Is(result))],
                plan.Service with { Challenges = isWhole ? reached : listed },
                AllCases,
                plan.Today),
            .. isWhole
                ? reached.Except(listed, StringComparer.Ordinal).Select(name => new StaleSentence(
                    $"{plan.Service.Name}: {name} is reached, and the baseline does not list it",
                    baseline.Lines.Of(BaselineFile.DeclaresMember)))
                : [],
        ];
    }

    private IReadOnlyList<CaseResult> Results => progress!.Results;

    private static bool NeedsTotp(Scenario scenario) => scenario.Setting.Factors.HasFlag(Factors.Totp);

    private async Task JudgeLaterAsync(
        ServicePlan plan, Provisioning provisioning, IReadOnlyList<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var isAnySetUp = false;
        var ready = new List<(Scenario Scenario, Func<Task<(Account, Account?)>> Accounts)>();
        foreach (var scenario in scenarios)
        {
            var made = WhyNotApplicable(plan, scenario) is null && !HasGivenUp
                ? AccountsAsync(provisioning, scenario, cancellationToken)
                : null;
            if (made is not null)
            {
                await Task.WhenAny(made);
                isAnySetUp |= made.IsCompletedSuccessfully;
            }

            ready.Add((scenario, () => made ?? AccountsAsync(provisioning, scenario, cancellationToken)));
        }

        if (isAnySetUp)
        {
            await WaitForNextCodeAsync(cancellationToken);
        }

        foreach (var (scenario, accounts) in ready)
        {
            await JudgeAsync(plan, scenario, accounts, () => SetUpAsync(provisioning, scenario, cancellationToken), cancellationToken);
        }
    }

    private async Task WaitForNextCodeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await Task.Delay(CodePeriod - TimeSpan.FromTicks(now.Ticks % CodePeriod.Ticks), time, cancellationToken);
    }

    private async Task<(Account, Account?)> SetUpAsync(Provisioning provisioning, Scenario scenario, CancellationToken cancellationToken)
    {
        var accounts = await AccountsAsync(provisioning, scenario, cancellationToken);
        await WaitForNextCodeAsync(cancellationToken);
        return accounts;
    }

    private async Task<(Account, Account?)> AccountsAsync(
        Provisioning provisioning, Scenario scenario, CancellationToken cancellationToken)
    {
        if (given.Any)
        {
            return (given.User(scenario), null);
        }

        var account = await provisioning.MakeAsync(scenario.Setting, cancellationToken);
        return (account, scenario.NeedsStranger ? await provisioning.MakeAsync(scenario.Setting, cancellationToken) : null);
    }

    private string? WhyNotApplicable(ServicePlan plan, Scenario scenario) =>
        given.Any && given.WhyNone(scenario) is { } why ? why
        : !given.Any && scenario.Steps.Any(step => step.Needs == Supply.Passkey) ? new Supplies().WhyMissing(Supply.Passkey)
        : scenario.Steps.Where(step => step.Withheld is null)
            .Select(step => plan.Supplies.WhyMissing(step.Needs))
            .FirstOrDefault(missing => missing is not null);

    private async Task JudgeAsync(
        ServicePlan plan,
        Scenario scenario,
        Func<Task<(Account, Account?)>> accounts,
        Func<Task<(Account, Account?)>> others,
        CancellationToken cancellationToken)
    {
        if (WhyNotApplicable(plan, scenario) is { } why)
        {
            Publish(plan, new(scenario.ToCase(), plan.Service.Name, Verdict.NotApplicable, []) { Reason = why });
            return;
        }

        if (HasGivenUp)
        {
            var unasked = $"not asked, since the service stopped answering: {lastSilence}";
            Publish(plan, Trial.Silent(scenario.ToCase(), plan.Service.Name, unasked, isAsked: false));
            return;
        }

        var trial = await TryAsync(plan, scenario, accounts, cancellationToken);

        // A service that answers nobody any more has failed.
        if (trial.Doubt is not null && !HasGivenUp)
        {
            var whyNot = given.Any && scenario.Steps.Any(step => step.Kind == StepKind.Answer)
                ? "not played again, since it may change a user that the run did not make"
                : null;
            trial = await indeterminacy.SettleAsync(
                trial, whyNot, () => TryAsync(plan, scenario, others, cancellationToken), cancellationToken);
        }

        if (trial.Played is { } played)
        {
            plan.Played?.Invoke(scenario, trial.Account!, played.Walk.Exchanges);
            held.Add(played, trial.Result, result => Publish(plan, result));
            return;
        }

        Publish(plan, trial.Result);
    }

    private async Task<Trial> TryAsync(
        ServicePlan plan, Scenario scenario, Func<Task<(Account, Account?)>> accounts, CancellationToken cancellationToken)
    {
        var one = scenario.ToCase();
        var started = time.GetTimestamp();
        try
        {
            var (account, stranger) = await accounts();
            var played = await new ScenarioPlayer(caller, plan.Supplies, time, plan.Requirements, plan.IsPublic, keys)
                .PlayAsync(scenario, account, stranger, cancellationToken);
            given.Note(scenario, account, played.Walk);
            Note(played.IsSilent ? played.Findings[^1].Actual : null);
            return Trial.Of(one, plan.Service.Name, account, played, time.GetElapsedTime(started));
        }
        catch (CannotProvideException refused)
        {
            Note(null);
            return new(new(one, plan.Service.Name, Verdict.NotApplicable, []) { Reason = refused.Message })
            {
                Doubt = refused.IsThrottled ? refused.Message : null,
            };
        }
        catch (ServiceSilentException silent)
        {
            Note(silent.Message);
            return new(Trial.Silent(one, plan.Service.Name, silent.Message)) { Doubt = silent.IsLate ? silent.Message : null };
        }
        catch (Exception broken) when (broken is not IOException && !cancellationToken.IsCancellationRequested)
        {
            Note(null);
            return new(Observation.Faulty(one, plan.Service.Name, RunBrokenException.Tell(broken)));
        }
    }

    private IEnumerable<string> UnaskedNotices => Results.Count(result => result.IsUnasked) is > 0 and var count
        ? [$"{Wording.Count(count, "scenario")} failed without being asked, since the service stopped answering: not in the figures"]
        : [];

    private bool HasGivenUp => silences >= SilencesBeforeGivingUp;

    private void Note(string? silence)
    {
        silences = silence is null ? 0 : silences + 1;
        lastSilence = silence ?? lastSilence;
    }

    private void Publish(ServicePlan plan, CaseResult result)
    {
        var judged = plan.Baseline?.Apply(result, plan.Service, AllCases) ?? result;
        progress!.Judged(judged);
        audience.Tell(new CaseJudged(judged));
    }
}
