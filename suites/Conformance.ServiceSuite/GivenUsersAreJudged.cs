using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;
using Conformance.ServiceMutants.Reference;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>Several users that are there before a run, each in a state that is told.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class GivenUsersAreJudged
{
    private readonly Dictionary<string, string> userOf = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private ServiceRun run = new([], null, [], 0);

    [OneTimeSetUp]
    public async Task Run() => run = await OfAsync(new(), ScenarioTables.All, (scenario, user) =>
    {
        userOf[scenario] = user;
        order.Add(scenario);
    });

    [Test]
    public void Nothing_is_found_of_a_service_that_is_right() =>
        Assert.That(
            from result in run.Results
            from finding in result.Findings
            select $"{result.Case.Id} {finding.Rule.Id} {finding.Actual}",
            Is.Empty);

    [TestCase("password.plain.confirmed", "given-confirmed")]
    [TestCase("password.plain.sms-code", "given-sms")]
    [TestCase("srp.plain.totp", "given-totp")]
    [TestCase("password.plain.sms-and-totp", "given-sms-and-totp")]
    [TestCase("password.plain.new-password", "given-new-password")]
    [TestCase("password.plain.email-otp-code", "given-email-otp")]
    [TestCase("answer.email-code-wrong", "given-email-otp")]
    [TestCase("srp.plain.temporary-password-expired", "given-expired")]
    [TestCase("password.plain.unconfirmed", "given-unconfirmed")]
    [TestCase("password.plain.reset-required", "given-reset")]
    [TestCase("password.plain.disabled", "given-disabled")]
    [TestCase("answer.totp-code-wrong", "given-totp")]
    [TestCase("answer.sms-code-wrong", "given-sms")]
    [TestCase("answer.session-wrong", "given-new-password")]
    [TestCase("answer.made-up-session.sms-mfa", "given-sms")]
    [TestCase("answer.made-up-session.new-password-required", "given-new-password")]
    [TestCase("answer.made-up-session.custom-challenge", "given-confirmed")]
    [TestCase("refusal.wrong-password", "given-confirmed")]
    public void Scenario_is_played_with_the_user_in_its_state_and_passes(string scenario, string user) =>
        Assert.That(
            (userOf.GetValueOrDefault(scenario), run.Results.Single(result => result.Case.Id == scenario).Verdict),
            Is.EqualTo((user, Verdict.Pass)));

    [Test]
    public void Password_is_changed_once_and_last()
    {
        const string Withheld =
            "step 3 of 3 was not asked: the password of a user that the run did not make is changed once, in another scenario";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(order[^1], Does.EndWith("plain.new-password"));
            Assert.That(
                run.Results.Single(result => result.Case.Id == "srp.plain.new-password").Reason,
                Is.EqualTo(Withheld),
                "its challenge is judged all the same");
            Assert.That(
                run.Results.Single(result => result.Case.Id == "srp.plain.new-password").Reached.Select(one => one.Name),
                Does.Contain("NEW_PASSWORD_REQUIRED"));
        }
    }

    [Test]
    public void State_in_which_no_user_is_given_is_named() =>
        Assert.That(
            run.Results.Single(result => result.Case.Id == "password.plain.mfa-required").Reason,
            Is.EqualTo("needs a user in the state mfa-required: give --user NAME:mfa-required"));

    [Test]
    public async Task Temporary_password_that_has_expired_and_is_taken_is_found()
    {
        var lenient = await OfAsync(
            new() { RefusesExpiredPasswords = false },
            [.. ScenarioTables.All.Where(scenario => scenario.Id == "password.plain.temporary-password-expired")]);

        Assert.That(
            lenient.Results.Single().Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["RSP-DUE-008"]));
    }

    [Test]
    public async Task User_whose_password_a_wrong_answer_changed_is_played_no_more()
    {
        var spoiled = await OfAsync(
            new() { ChecksSessions = false, SpendsSessions = false, BindsSessionsToUsers = false },
            [.. ScenarioTables.All.Where(scenario => scenario.Id is "answer.session-missing" or "password.plain.new-password")]);

        Assert.That(
            spoiled.Results.Select(result => (result.Case.Id, result.Verdict, result.Reason)),
            Is.EqualTo([
                ("answer.session-missing", Verdict.Fail, null),
                ("password.plain.new-password", Verdict.NotApplicable, "answer.session-missing has changed the password of this user"),
            ]));
    }

    [Test]
    public async Task Password_that_may_not_be_changed_is_not()
    {
        var kept = await ServiceRun.OfAsync(
            "kept",
            new(),
            [.. ScenarioTables.All.Where(scenario => scenario.Id is "answer.session-wrong" or "password.plain.new-password")],
            isGiven: true,
            CancellationToken.None,
            given: service => [.. service.AddUsers().Select(user => user with { GivenNewPassword = null })]);

        Assert.That(
            kept.Results.Select(result => (result.Verdict, result.Reason)),
            Has.Exactly(2).EqualTo((
                Verdict.NotApplicable,
                "step 2 of 2 was not asked: it changes the password of a user that the run did not make: give --new-password")));
    }

    private static Task<ServiceRun> OfAsync(Conduct conduct, IReadOnlyList<Scenario> scenarios, Action<string, string>? played = null) =>
        ServiceRun.OfAsync(
            "each state",
            conduct,
            scenarios,
            isGiven: true,
            CancellationToken.None,
            given: service => service.AddUsers(),
            playedWith: (scenario, account) => played?.Invoke(scenario.Id, account.Username));
}
