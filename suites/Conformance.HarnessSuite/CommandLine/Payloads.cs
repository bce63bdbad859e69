namespace Conformance.HarnessSuite.CommandLine;

/// <summary>The command that judges responses without a client.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Payloads
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("payloads-").FullName;

    private static readonly string Captures = Repository.PathOf("fixtures", "captures");

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    [Test]
    public async Task What_conforms_passes_and_what_does_not_fails()
    {
        var conforming = await Tool.RunAsync(
            "payload", Repository.PathOf("recordings", "documented", "mappings", "tokens.sign-in.initiate.with-empty-parameters.json"));
        var violating =
            await Tool.RunAsync(["payload", "-"], """{"AuthenticationResult":{},"ChallengeName":"SMS_MFA","Session":"short"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((conforming.ExitCode, conforming.LastLine), Is.EqualTo((0, "1 passed, 0 failed, 0 skipped")));
            Assert.That((violating.ExitCode, violating.LastLine), Is.EqualTo((1, "0 passed, 1 failed, 0 skipped")));
            Assert.That(violating.Output, Does.Contain("RSP-SES-002"));
        }
    }

    [Test]
    public async Task Bodies_of_a_pattern_are_judged_without_a_status()
    {
        var run = await Tool.RunAsync("payload", Path.Combine(Captures, "o1*.json"));

        Assert.That((run.ExitCode, run.LastLine), Is.EqualTo((0, "8 passed, 0 failed, 0 skipped")), run.Output);
    }

    [Test]
    public async Task Status_of_a_body_is_told()
    {
        var run = await Tool.RunAsync("payload", Path.Combine(Captures, "o13-error-session-expired.json"), "--status", "200");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Output, Does.Contain("RSP-FLT-006"));
        }
    }

    [Test]
    public async Task Stub_of_another_operation_is_left_out_and_counted()
    {
        var stub = Write(
            "get-user.json",
            """{"request":{"headers":{"X-Amz-Target":{"equalTo":"AWSCognitoIdentityProviderService.GetUser"}}}"""
            + ""","response":{"jsonBody":{"Username":"x"}}}""");
        var body = Write("confirm-device.json", """{"UserConfirmationNecessary":false}""");

        var beside = await Tool.RunAsync("payload", stub, Path.Combine(Captures, "o13-error-session-expired.json"));
        var alone = await Tool.RunAsync("payload", body, "--operation", "ConfirmDevice");
        var untold = await Tool.RunAsync("payload", body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((beside.ExitCode, beside.LastLine), Is.EqualTo((0, "1 passed, 0 failed, 1 skipped")), beside.Output);
            Assert.That((alone.ExitCode, alone.LastLine), Is.EqualTo((4, "0 passed, 0 failed, 1 skipped")), "nothing was judged");
            Assert.That(
                (untold.ExitCode, untold.Output.Contains("--operation", StringComparison.Ordinal)),
                Is.EqualTo((1, true)),
                "what another operation may have answered");
        }
    }

    [Test]
    public async Task Good_files_are_judged_beside_a_bad_one()
    {
        var bad = Write("bad.json", """{"request":{},"response":{"status":"many"}}""");

        var run = await Tool.RunAsync("payload", bad, "nothing.json", Path.Combine(Captures, "o13-error-session-expired.json"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.LastLine), Is.EqualTo((2, "1 passed, 0 failed, 0 skipped")));
            Assert.That(run.Output, Does.Contain("not read: 2"));
            Assert.That(run.Error, Does.Contain(
                "bad.json is a mapping that WireMock would not read: $.response.status (line 1)").And.Contain(
                    "there is no file nothing.json"));
        }
    }

    [Test]
    public async Task What_several_responses_have_in_common_comes_first_and_then_each_of_them()
    {
        const string lacking = """{"ChallengeName":"SMS_MFA","ChallengeParameters":{},"Session":"short"}""";
        string[] bodies = [Write("common-1.json", lacking), Write("common-2.json", lacking)];

        var run = await Tool.RunAsync(["payload", .. bodies]);
        var lines = run.Output.Split('\n');
        var cause = Array.IndexOf(lines, "RSP-SES-002 (must), 2 responses");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(cause, Is.Not.Negative, run.Output);
            Assert.That(Array.FindIndex(lines, line => line.StartsWith("fail  ", StringComparison.Ordinal)), Is.GreaterThan(cause));
            Assert.That(lines[cause + 1], Is.EqualTo("  rule      A Session is 20 to 4096 characters long."));
            Assert.That(run.Output, Does.Contain("  seen      5 characters").And.Contain("  cause     $.Session: too long or too short"));
            Assert.That(
                (await Tool.RunAsync("payload", bodies[0])).Output, Does.Not.Contain("  cause "), "of one alone the list is enough");
        }
    }

    [TestCase("page.json", "<html>502</html>")]
    [TestCase("empty.json", "")]
    [TestCase("list.json", "[]")]
    public async Task What_is_no_JSON_object_is_a_body_that_fails(string name, string text)
    {
        var run = await Tool.RunAsync("payload", Write(name, text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.LastLine), Is.EqualTo((1, "0 passed, 1 failed, 0 skipped")));
            Assert.That(run.Output, Does.Contain("RSP-ENV-004"));
        }
    }

    [Test]
    public async Task Fifty_findings_are_listed_the_worst_first_and_all_on_demand()
    {
        var parameters = string.Join(',', Enumerable.Range(0, 90).Select(number => $"\"k{number}\":\"v\""));
        var body = Write("many.json", $$$"""{"ChallengeName":"SMS_MFA","ChallengeParameters":{{{{parameters}}}}}""");

        var some = await Tool.RunAsync("payload", body);
        var all = await Tool.RunAsync("payload", body, "--all");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Listed(some), Is.EqualTo(50));
            Assert.That(some.Output, Does.Contain("more; --all lists them").And.Contain("RSP-SES-001 (must)"));
            Assert.That(Listed(all), Is.GreaterThan(90));
        }

        static int Listed(ToolRun run) => run.Output.Split('\n').Count(line => line.StartsWith("  RSP-", StringComparison.Ordinal));
    }

    private static string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
