namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What is said of the servers that replay, and of what they cannot express.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ReplayServers
{
    [TestCase("transport.closed-before-the-status", "embedded, wiremock")]
    [TestCase("transport.closed-in-the-body", "embedded")]
    [TestCase("lenient.gzip-announced-and-not-sent", "embedded, wiremock-net")]
    [TestCase("tokens.sign-in.initiate.with-empty-parameters", "embedded, wiremock, wiremock-net")]
    public async Task A_case_says_which_can_express_it(string id, string servers)
    {
        var run = await Tool.RunAsync("explain", id);

        Assert.That(
            run.Output.Split('\n').Single(line => line.StartsWith("replay", StringComparison.Ordinal)).TrimEnd(),
            Is.EqualTo($"replay    {servers}"));
    }

    [Test]
    public async Task What_cannot_be_expressed_is_counted_by_the_reason()
    {
        string[] patterns = ["tokens.refresh.initiate.*", "transport.closed-*", "lenient.bytes-beyond-*", "chain.mfa-setup-totp.*"];

        var run = await Tool.RunAsync(
            ["client", "aws-sdk-dotnet", "--replay", "wiremock-net", .. patterns.SelectMany(pattern => (string[])["--case", pattern])]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Does.StartWith("cognito-conformance ").And.Contains("replay wiremock-net 2."));
            Assert.That(run.Error, Does.Match("^[0-9]+ of [0-9]+ cases left out, since WireMock.Net cannot express them:"));
            Assert.That(run.Error, Does.Match("[0-9]  sign-ins, whose answers are computed from the requests"));
            Assert.That(run.Error, Does.Contain("    2  closing the connection without a byte"));
            Assert.That(run.Error, Does.Contain("    1  breaking off within the body"));
            Assert.That(run.Error, Does.Contain("    1  a Content-Length that is not that of the body"));
        }
    }

    [Test]
    public async Task A_wrapper_finds_nothing_to_play_on_canned_answers()
    {
        var run = await Tool.RunAsync("client", "dotnet-reference", "--replay", "wiremock-net", "--case", "tokens.*");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(4));
            Assert.That(run.Output, Does.Contain("has canned answers only, and a sign-in needs one that computes"));
        }
    }
}
