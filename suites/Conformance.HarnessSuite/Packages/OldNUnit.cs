namespace Conformance.HarnessSuite.Packages;

/// <summary>The fixtures with the oldest NUnit that they take; <see cref="PackageOutsideTheSolution"/> has the newest.</summary>
[Category("packages")]
[Category("Dear")]
[Explicit("takes more than half a minute: .ci/full runs it")]
internal sealed class OldNUnit
{
    private const string Oldest = "4.3.2";
    private const string Tokens = "tokens.sign-in.initiate.with-empty-parameters";
    private const string Sms = "challenge.SMS_MFA.initiate.full";

    private IReadOnlyList<string> own = [];
    private ConsumerRun run = ConsumerRun.None;
    private string deps = "";

    [OneTimeSetUp]
    public async Task Run_the_tests_of_a_consumer()
    {
        var feed = await PackedFeed.GetAsync();
        using var consumer = new PackageConsumer(feed);
        await consumer.PrepareAsync(ConsumerProjects.NUnit(feed.Version, Oldest));
        await consumer.WriteAsync("SignInConforms.cs", PackageReadme.CodeOf("CognitoConformance.NUnit"));
        consumer.Copy(Repository.PathOf("fixtures", "consumer"), "KeepsTheTokens.cs");
        consumer.Copy(Repository.PathOf("fixtures", "consumer"), "*.json");
        consumer.CopyWrapper();
        await consumer.RestoreAsync();
        own = consumer.OwnPackages();
        string[] expected = [Tokens, Sms, "Baseline_is_in_date", "Some_case_applies", "Wrong_clients_are_found_out"];
        run = await consumer.TestAsync(string.Join('|', expected.Select(name => $"Name={name}")));
        deps = await consumer.ReadBuiltAsync("Consumer.deps.json");
    }

    [Test]
    public void It_is_the_oldest() => Assert.That(deps, Does.Contain($"\"NUnit/{Oldest}\""));

    [Test]
    public void No_other_source_was_asked() => Assert.That(own, Has.Count.EqualTo(3));

    [TestCase(Tokens)]
    [TestCase(Sms)]
    [TestCase("Baseline_is_in_date")]
    [TestCase("Some_case_applies")]
    [TestCase("Wrong_clients_are_found_out")]
    public void What_the_readme_shows_passes(string test) =>
        Assert.That(run.Results[("SignInConforms", test)], Is.EqualTo(("Passed", "")), run.Output);

    [Test]
    public void A_planted_bug_fails_with_its_rule()
    {
        var (outcome, message) = run.Results[("KeepsTheTokens", Tokens)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo("Failed"));
            Assert.That(message, Does.Contain("SUR-STP-004 (must)"));
        }
    }
}
