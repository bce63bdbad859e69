namespace Conformance.HarnessSuite.Packages;

/// <summary>
/// CognitoConformance.NUnit as a team gets it: packed, restored from a folder, and run by <c>dotnet test</c> where nothing of the clone
/// is near.
/// </summary>
[Category("packages")]
internal sealed class PackageOutsideTheSolution
{
    private const string Tokens = "tokens.sign-in.initiate.with-empty-parameters";
    private const string Sms = "challenge.SMS_MFA.initiate.full";
    private const string Renewal = "renew.device-key";
    private const string Day = "clock.2028-01-09";
    private const string Reference = "ReferenceSignInConforms";

    private IReadOnlyList<string> own = [];
    private IReadOnlyList<string> left = [];
    private ConsumerRun run = ConsumerRun.None;
    private ConsumerRun clock = ConsumerRun.None;
    private ConsumerRun day = ConsumerRun.None;

    [OneTimeSetUp]
    public async Task Run_the_tests_of_a_consumer()
    {
        var feed = await PackedFeed.GetAsync();
        using var consumer = new PackageConsumer(feed);
        await consumer.PrepareAsync(ConsumerProjects.NUnit(feed.Version));
        consumer.Copy(Repository.PathOf("fixtures", "consumer"), "*.*");
        consumer.Copy(Repository.PathOf("suites", "Conformance.NUnitSample"), "*.cs");
        consumer.Copy(Repository.PathOf("fixtures", "clients", "dotnet-reference", "SignIn"), "*.cs");
        await consumer.RestoreAsync();
        string[] expected = [Tokens, Sms, Renewal, "Baseline_is_in_date", "Some_case_applies", "Wrong_clients_are_found_out"];
        run = await consumer.TestAsync(string.Join('|', expected.Select(name => $"Name={name}")));

        // It declares no clock.
        clock = await consumer.TestAsync("TestCategory=clock&FullyQualifiedName~Consumer.KeepsTheTokens.", "--no-build");
        day = await consumer.TestAsync($"FullyQualifiedName=Consumer.KeepsTheTokens.{Day}", "--no-build");
        (own, left) = (consumer.OwnPackages(), consumer.LeftOnTheMachine());
    }

    [Test]
    public void Our_packages_alone_are_new_and_nothing_is_left_in_the_folders_of_the_machine()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                own.Select(package => package.Split('/')[0]),
                Is.EquivalentTo((string[])["cognitoconformance", "cognitoconformance.contract", "cognitoconformance.nunit"]));
            Assert.That(left, Is.Empty);
        }
    }

    [Test]
    public void Every_test_of_every_fixture_ran()
    {
        var fixtures = run.Results.Keys.Select(key => key.Fixture).Distinct(StringComparer.Ordinal).ToArray();

        Assert.That(fixtures, Has.Length.GreaterThan(10), run.Output);
        Assert.That(run.Results, Has.Count.EqualTo(6 * fixtures.Length), run.Output);
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [TestCase(Tokens)]
    [TestCase(Sms)]
    [TestCase(Renewal)]
    [TestCase("Baseline_is_in_date")]
    [TestCase("Some_case_applies")]
    [TestCase("Wrong_clients_are_found_out")]
    public void A_wrapper_that_is_right_passes(string test) =>
        Assert.That(run.Results[(Reference, test)].Outcome, Is.EqualTo("Passed"), run.Results[(Reference, test)].Message);

    [Test]
    public void A_planted_bug_fails_with_the_block_of_the_tool_and_the_command_that_repeats_it()
    {
        var (outcome, message) = run.Results[("KeepsTheTokens", Tokens)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo("Failed"));
            Assert.That(message, Does.Contain($"KeepsTheTokens: {Tokens}: failed"));
            Assert.That(message, Does.Contain("SUR-STP-004 (must)"));
            Assert.That(message, Does.Contain($"repeat    dotnet test --filter \"FullyQualifiedName=Consumer.KeepsTheTokens.{Tokens}\""));
            Assert.That(run.Results[("KeepsTheTokens", Sms)].Outcome, Is.EqualTo("Passed"));
        }
    }

    [Test]
    public void A_failure_that_the_baseline_knows_is_ignored_with_its_reason() =>
        Assert.That(
            run.Results[("KeepsTheTokensAsKnown", Tokens)], Is.EqualTo(("NotExecuted", "baselined: the tokens are lost on purpose")));

    [
        TestCase(
            Sms,
            "baseline entry challenge.SMS_MFA.initiate.* SUR-STP-004: no case that challenge.SMS_MFA.initiate.* matches breaks the rule "
            + "in this way"),
    ]
    [TestCase("Baseline_is_in_date", "baseline entry no-such-case SUR-STP-004: matches no case of the corpus")]
    public void What_is_out_of_date_in_the_baseline_fails_where_it_shows(string test, string sentence) =>
        AssertFailed("KeepsTheTokensAsKnown", test, sentence);

    [TestCase("ThrowsAfterItAsked", Sms, ": failed")]
    [TestCase("ThrowsAfterItAsked", Sms, "threw InvalidTimeZoneException")]
    [TestCase("ThrowsAfterItAsked", Sms, "of all things")]
    [TestCase("ThrowsAtOnce", Sms, ": failed")]
    [TestCase("ThrowsAtOnce", Sms, "SignInAsync threw InvalidTimeZoneException: of all things")]
    [TestCase("ThrowsForItsState", Sms, ": harness fault")]
    [TestCase("ThrowsForItsState", Sms, "StateAsync threw InvalidTimeZoneException: of all things; it is to return a HeldState")]
    [TestCase("HangsAfterItAsked", Sms, ": failed")]
    [TestCase("HangsAfterItAsked", Sms, "no outcome within 6 s")]
    [TestCase("BlocksForEver", Sms, ": harness fault")]
    [TestCase("BlocksForEver", Sms, "no outcome within 2 s")]
    [TestCase("ReturnsNull", Sms, ": harness fault")]
    [TestCase("ReturnsNull", Sms, "SignInAsync returned null; it is to return a SignInOutcome")]
    [TestCase("ReturnsNoTask", Sms, "SignInAsync returned null; it is to return a SignInOutcome")]
    [TestCase("CannotBeCreated", Sms, "CannotBeCreated.Create() threw InvalidTimeZoneException: of all things")]
    [TestCase("CreatesNothing", Sms, "CreatesNothing.Create() returned null; it is to return a new ISignInClient")]
    [TestCase("DeclaresWhatItCannotDo", Renewal, "the client declares refresh")]
    [TestCase("DeclaresAMisspeltWord", Sms, "$.capabilities[0]: expected one of")]
    [TestCase("DeclaresNoFlow", "Some_case_applies", "void: no case applies")]
    [TestCase("HasTheBaselineOfAnother", Sms, "known.baseline.json is the baseline of known, not of HasTheBaselineOfAnother")]
    [TestCase("HasNoSuchBaseline", Sms, "HasNoSuchBaseline.Baseline: ")]
    public void A_fixture_that_misbehaves_fails_with_the_reason(string fixture, string test, string reason) =>
        AssertFailed(fixture, test, reason);

    [Test]
    public void An_exception_of_a_step_is_an_error_of_the_wrapper_and_no_want_of_an_answer()
    {
        var message = Words(run.Results[("ThrowsAfterItAsked", Sms)].Message);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message, Does.Contain("InvalidTimeZoneException"));
            Assert.That(message, Does.Not.Contain("SUR-STP-001"));
            Assert.That(message, Does.Not.Contain(" at Consumer."));
        }
    }

    [Test]
    public void A_category_of_which_no_case_applies_is_no_success()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(clock.ExitCode, Is.EqualTo(1), clock.Output);
            Assert.That(clock.Output, Does.Contain("void: none of the"));
            Assert.That(clock.Results.Values.Select(result => result.Outcome), Is.All.EqualTo("NotExecuted").And.Exactly(124).Items);
        }
    }

    [Test]
    public void A_case_that_is_selected_by_name_and_does_not_apply_is_no_success() =>
        Assert.That(
            (day.ExitCode, day.Results.Values.Select(result => result.Outcome).Single()), Is.EqualTo((1, "NotExecuted")), day.Output);

    [Test]
    public void What_is_not_declared_is_ignored() =>
        Assert.That(
            run.Results[("DeclaresNoFlow", Sms)],
            Is.EqualTo(("NotExecuted", "not applicable: the client does not declare the flow password")));

    private void AssertFailed(string fixture, string test, string reason)
    {
        var (outcome, message) = run.Results[(fixture, test)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo("Failed"));
            Assert.That(Words(message), Does.Contain(reason));
        }
    }

    // A block breaks its lines between words.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
