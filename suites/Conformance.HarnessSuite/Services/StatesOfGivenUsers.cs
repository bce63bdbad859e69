using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;

namespace Conformance.HarnessSuite.Services;

/// <summary>The states in which users may be given are those that scenarios start from.</summary>
internal sealed class StatesOfGivenUsers
{
    private static IEnumerable<string> Names => GivenStates.Names;

    [Test]
    public void There_are_some() => Assert.That(Names, Is.Unique.And.Contain("confirmed").And.Contain("sms").And.Contain("new-password"));

    [TestCaseSource(nameof(Names))]
    public void State_is_that_of_a_scenario_that_takes_a_given_user(string name) =>
        Assert.That(
            ScenarioTables.All.Where(scenario => scenario.TakesGivenUser && GivenStates.Of(scenario.Setting) == name)
                .Select(scenario => scenario.Id),
            Does.Contain($"password.plain.{name}"));

    [TestCase("CONFIRMED", "confirmed")]
    [TestCase("FORCE_CHANGE_PASSWORD", "new-password")]
    [TestCase("NEW_PASSWORD_REQUIRED", "new-password")]
    [TestCase("RESET_REQUIRED", "reset-required")]
    [TestCase("UNCONFIRMED", "unconfirmed")]
    [TestCase("SMS_MFA", "sms")]
    [TestCase("software_token_mfa", "totp")]
    [TestCase("SELECT_MFA_TYPE", "sms-and-totp")]
    [TestCase("MFA_SETUP", "mfa-required")]
    [TestCase("Disabled", "disabled")]
    public void Word_of_the_protocol_names_a_state(string word, string name) => Assert.That(GivenStates.Of(word), Is.EqualTo(name));

    [TestCase("PASSWORD_VERIFIER")]
    [TestCase("")]
    [TestCase("smsx")]
    public void Other_word_names_none(string word) => Assert.That(GivenStates.Of(word), Is.Null);

    [Test]
    public void Every_scenario_that_takes_a_given_user_starts_from_a_state() =>
        Assert.That(
            ScenarioTables.All.Where(scenario => scenario.TakesGivenUser && GivenStates.Of(scenario.Setting) is null)
                .Select(scenario => scenario.Id),
            Is.Empty);

    [Test]
    public void Answer_with_a_made_up_session_is_asked_for_every_challenge_but_the_one_nobody_observed() =>
        Assert.That(
            ScenarioTables.All.Where(scenario => scenario.Id.StartsWith("answer.made-up-session.", StringComparison.Ordinal))
                .Select(scenario => scenario.Id["answer.made-up-session.".Length..].Replace('-', '_').ToUpperInvariant()),
            Is.EquivalentTo(ChallengeCatalog.Names.Where(name => name != "ADMIN_NO_SRP_AUTH")));
}
