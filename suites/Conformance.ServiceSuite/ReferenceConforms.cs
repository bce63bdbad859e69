using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;
using Conformance.Running;
using Conformance.Running.Services;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>The reference service answers as the contract says, wherever the scenarios lead.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class ReferenceConforms
{
    private const string Passkey = "choice.plain.web-authn";
    private const string NeverObserved = "ADMIN_NO_SRP_AUTH";

    private ServiceRun own = new([], null, [], 0);
    private ServiceRun given = new([], null, [], 0);
    private ServiceRun switched = new([], null, [], 0);

    private static IEnumerable<string> OfGivenUsers =>
        ScenarioTables.All.Where(scenario => scenario.TakesGivenUser)
            .Where(scenario => scenario.TakesAnyState || GivenStates.Of(scenario.Setting) == GivenStates.Confirmed)
            .Select(scenario => scenario.Id);

    [OneTimeSetUp]
    public async Task Run()
    {
        own = await ServiceRun.OfAsync("own", new(), ScenarioTables.All, isGiven: false, CancellationToken.None);
        given = await ServiceRun.OfAsync("given", new(), ScenarioTables.All, isGiven: true, CancellationToken.None);
        switched = await ServiceRun.OfAsync(
            "switched", new() { AsksAdminNoSrp = true }, [
                .. ScenarioTables.All.Where(scenario => scenario.Id == "legacy-password.plain.confirmed"),
            ], isGiven: true, CancellationToken.None);
    }

    // A passkey that somebody else registered, and a temporary password that is a day old.
    private static string[] OfGivenUsersAlone =>
    [
        Passkey,
        .. ScenarioTables.All.Where(scenario => scenario.Setting.State == UserState.TemporaryPasswordExpired)
            .Select(scenario => scenario.Id),
    ];

    [Test]
    public void Every_scenario_passes_with_users_of_the_run_but_those_that_no_run_can_make()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OfGivenUsersAlone, Has.Length.EqualTo(4), "the flows with a password, and the passkey");
            Assert.That(NotClean(own), Is.EqualTo(OfGivenUsersAlone.Select(id => $"{id}: NotApplicable")));
        }
    }

    [Test]
    public void Every_scenario_that_takes_a_given_user_passes_with_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OfGivenUsers, Does.Contain(Passkey));
            Assert.That(
                given.Results.Where(result => result.Verdict != Verdict.NotApplicable).Select(result => result.Case.Id),
                Is.EquivalentTo(OfGivenUsers));
            Assert.That(NotClean(given).Where(told => !told.EndsWith(": NotApplicable", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void Runs_end_without_a_failure_or_a_warning()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                own.Outcome,
                Has.Property(nameof(RunOutcome.ExitCode))
                    .EqualTo(0).And.Property(nameof(RunOutcome.Warned))
                    .EqualTo(0).And.Property(nameof(RunOutcome.NotApplicable))
                    .EqualTo(OfGivenUsersAlone.Length));
            Assert.That(
                given.Outcome, Has.Property(nameof(RunOutcome.ExitCode)).EqualTo(0).And.Property(nameof(RunOutcome.Warned)).EqualTo(0));
        }
    }

    [Test]
    public void Every_challenge_is_reached_and_the_one_nobody_observed_behind_its_switch_alone()
    {
        var faithful = own.Reached.Union(given.Reached, StringComparer.Ordinal).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(faithful, Is.EquivalentTo(ChallengeCatalog.Names.Where(name => name != NeverObserved).Append(Reached.Tokens)));
            Assert.That(switched.Reached, Is.EquivalentTo([NeverObserved, Reached.Tokens]));
        }
    }

    [Test]
    public void All_that_was_made_is_gone()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(own.LeftBehind, Is.Empty);
            Assert.That(own.PoolsLeft, Is.Zero);
            Assert.That(given.PoolsLeft, Is.EqualTo(1), "what the run did not make stays");
        }
    }

    private static IEnumerable<string> NotClean(ServiceRun run) =>
        from result in run.Results
        where result.Verdict != Verdict.Pass || result.Findings.Count > 0
        select $"{result.Case.Id}: "
            + $"{result.Verdict}{string.Concat(result.Findings.Select(finding => $" {finding.Rule.Id} {finding.Path} {finding.Actual}"))}";
}
