using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Running;
using Conformance.Running.Services;
using Conformance.ServiceMutants.Reference.Wire;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>What becomes of a run that does not go to its end, or against a service that does not do all.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RunsEndWell
{
    [Test]
    public async Task Run_that_is_given_up_in_the_middle_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        var played = 0;

        var run = await ServiceRun.OfAsync(
            "given up", new(), Of("password.*"), isGiven: false, cancelled.Token, _ => Cancel(++played == 5, cancelled));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Outcome, Is.Null);
            Assert.That(run.Results, Has.Count.InRange(4, 5));
            Assert.That(run.LeftBehind, Is.Empty);
            Assert.That(run.PoolsLeft, Is.Zero);
        }
    }

    [TestCase("CreateUserPool")]
    [TestCase("SetUserPoolMfaConfig")]
    [TestCase("CreateUserPoolClient")]
    [TestCase("AdminCreateUser")]
    public async Task Run_that_is_given_up_while_it_makes_something_leaves_nothing_behind(string operation)
    {
        using var cancelled = new CancellationTokenSource();

        var run = await ServiceRun.OfAsync(
            "given up",
            new() { OnAsked = asked => Cancel(asked.Operation == operation, cancelled) },
            Of("password.plain.*"),
            isGiven: false,
            cancelled.Token);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Outcome, Is.Null);
            Assert.That(run.PoolsLeft, Is.Zero);
        }
    }

    [
        TestCase(
            "CreateUserPoolClient",
            "password.plain.confirmed",
            "CreateUserPoolClient is answered with status 400, \"LimitExceededException\""),
    ]
    [TestCase("SetUserPoolMfaConfig", "password.plain.sms", "SetUserPoolMfaConfig is answered with status 400, \"LimitExceededException\"")]
    [TestCase("AdminDisableUser", "password.plain.disabled", "AdminDisableUser is answered with status 400, \"LimitExceededException\"")]
    [TestCase("VerifySoftwareToken", "password.plain.totp", "VerifySoftwareToken is answered with status 400, \"LimitExceededException\"")]
    public async Task What_a_service_does_not_make_is_not_applicable_with_the_reason(string operation, string scenario, string reason)
    {
        var run = await ServiceRun.OfAsync(
            operation,
            new() { OnAsked = asked => Refuse(asked.Operation == operation) },
            Of(scenario),
            isGiven: false,
            CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Results.Select(result => (result.Verdict, result.Reason)), Is.EqualTo([(Verdict.NotApplicable, reason)]));
            Assert.That(run.Outcome!.ExitCode, Is.EqualTo(4));
            Assert.That(run.PoolsLeft, Is.Zero);
        }
    }

    [Test]
    public async Task A_scenario_of_which_a_step_could_not_be_asked_does_not_pass_and_says_which()
    {
        const string Reason = "step 2 of 2 was not asked: the command printed nothing";

        var run = await ServiceRun.OfAsync(
            "no code", new(), Of("password.plain.sms*"), isGiven: false, CancellationToken.None, code: () =>
                throw new UnanswerableException("the command printed nothing"));

        using (Assert.EnterMultipleScope())
        {
            var (challenge, answer) = (
                run.Results.Single(result => result.Case.Id == "password.plain.sms"),
                run.Results.Single(result => result.Case.Id == "password.plain.sms-code"));
            Assert.That((challenge.Verdict, answer.Verdict, answer.Reason), Is.EqualTo((Verdict.Pass, Verdict.NotApplicable, Reason)));
            Assert.That(answer.Reached.Select(one => one.Name), Is.EqualTo(["SMS_MFA"]), "what it did reach is told all the same");
            Assert.That(challenge.Checks.Keys.Select(rule => rule.Id), Does.Contain("RSP-DUE-002"));
        }
    }

    [Test]
    public async Task What_cannot_be_removed_is_told()
    {
        var run = await ServiceRun.OfAsync(
            "sticky",
            new() { OnAsked = asked => Refuse(asked.Operation == "DeleteUserPool") },
            Of("password.plain.confirmed"),
            isGiven: false,
            CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.PoolsLeft, Is.EqualTo(1));
            Assert.That(
                run.LeftBehind, Has.Count.EqualTo(1).And.All.Contains("could not be removed: DeleteUserPool is answered with status 400"));
        }
    }

    [Test]
    public async Task Run_that_reaches_neither_tokens_nor_a_challenge_is_void()
    {
        var run = await ServiceRun.OfAsync(
            "closed",
            new() { OnAsked = asked => Refuse(asked.Operation == WireNames.AdminInitiateAuth) },
            Of("password.plain.confirmed"),
            isGiven: false,
            CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Reached, Is.Empty);
            Assert.That(
                run.Outcome,
                Has.Property(nameof(RunOutcome.Void))
                    .EqualTo("neither tokens nor a challenge was reached").And.Property(nameof(RunOutcome.ExitCode))
                    .EqualTo(4));
        }
    }

    private static IReadOnlyList<Scenario> Of(string pattern) =>
        [.. ScenarioTables.All.Where(scenario => CasePattern.Matches(pattern, scenario.Id))];

    private static void Cancel(bool isTime, CancellationTokenSource cancelled)
    {
        if (isTime)
        {
            cancelled.Cancel();
        }
    }

    private static void Refuse(bool isMeant)
    {
        if (isMeant)
        {
            throw new RefusalException("LimitExceededException", "There are enough of these.");
        }
    }
}
