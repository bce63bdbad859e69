namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What answers as a service does at first, and goes wrong in a sign-in.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ServicesThatGoWrong
{
    private const string Json = "application/x-amz-json-1.1";
    private const string Tokens = """
        {"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"a.b.c",
        "RefreshToken":"r.r.r.r.r","TokenType":"Bearer"}}
        """;

    private static readonly string[] Given =
    [
        "--pool", "local_1", "--client-id", "harness-client", "--user", "harness-user:confirmed", "--flows", "ADMIN_USER_PASSWORD_AUTH",
        "--case", "password.plain.confirmed",
    ];

    [TestCase("<html><body>Welcome</body></html>", "RSP-ENV-004", TestName = "A page with status 200 is named")]
    [TestCase("{}", "RSP-OUT-002", TestName = "An empty answer is named")]
    public async Task What_is_no_answer_is_named(string body, string rule)
    {
        await using var service = AnsweringServer.Start(request => IsStart(request)
            ? AnsweringServer.Http(200, body[0] == '<' ? "text/html" : Json, body)
            : AnsweringServer.Http(200, Json, "{}"));

        var run = await JudgeAsync(service);

        Assert.That(run.ExitCode, Is.EqualTo(4), "neither tokens nor a challenge was reached");
        Assert.That(run.Output, Does.Contain(rule));
    }

    [Test]
    public async Task Service_that_never_ends_an_answer_is_not_waited_for()
    {
        await using var service = AnsweringServer.Start(request => IsStart(request)
            ? null
            : AnsweringServer.Http(200, Json, "{}"));

        var run = await JudgeAsync(service, "--timeout", "1");

        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(Plain(run.Output), Does.Contain("indeterminate: ").And.Contain("did not answer within 1 s"));
    }

    [TestCase("Content-Length: 1073741824\r\n\r\n{")]
    [TestCase("Transfer-Encoding: chunked\r\n\r\n")]
    public async Task Gigabyte_is_not_read(string head)
    {
        var chunks = head[0] == 'T' ? string.Concat(Enumerable.Repeat($"10000\r\n{new string(' ', 0x10000)}\r\n", 40)) : "";
        await using var service = AnsweringServer.Start(request => IsStart(request)
            ? $"HTTP/1.1 200 OK\r\nContent-Type: {Json}\r\n{head}{chunks}"
            : AnsweringServer.Http(200, Json, "{}"));

        var run = await JudgeAsync(service);

        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(Plain(run.Output), Does.Contain("answered more than 1048576 bytes"));
    }

    [Test]
    public async Task Reply_to_another_request_is_a_finding()
    {
        await using var service = AnsweringServer.Start(request => AnsweringServer.Http(200, Json, IsStart(request)
            ? """{"UserPool":{"Id":"local_1"}}"""
            : """{"Username":"harness-user"}"""));

        var run = await JudgeAsync(service);

        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Output, Does.Contain("RSP-OUT-002").And.Contain("RSP-ENV-007"));
    }

    [Test]
    public async Task Service_that_changed_its_mind_is_out_of_date_with_its_baseline()
    {
        var answer = Tokens;
        await using var service = AnsweringServer.Start(request => AnsweringServer.Http(200, Json, IsStart(request) ? answer : "{}"));
        var baseline = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");

        await JudgeAsync(service, "--name", "fickle", "--baseline", baseline, "--update-baseline");
        await File.WriteAllTextAsync(
            baseline,
            (await File.ReadAllTextAsync(baseline)).Replace("\"reason\": \"\"", "\"reason\": \"Known.\"", StringComparison.Ordinal));
        var same = await JudgeAsync(service, "--name", "fickle", "--baseline", baseline);
        answer = """{"ChallengeName":"SMS_MFA","ChallengeParameters":{},"Session":"AYABeVisiblyFakeSession_0001"}""";
        var other = await JudgeAsync(service, "--name", "fickle", "--baseline", baseline);
        File.Delete(baseline);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(same.ExitCode, Is.Zero, same.Output);
            Assert.That(other.ExitCode, Is.EqualTo(1), other.Output);
            Assert.That(other.Output, Does.Contain("RSP-DUE-005"));
        }
    }

    private static bool IsStart(string request) => request.Contains(".AdminInitiateAuth\r", StringComparison.Ordinal);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<ToolRun> JudgeAsync(AnsweringServer service, params string[] more)
    {
        using var tool = Tool.Start(["service", service.Url, .. Given, .. more], ("CONFORMANCE_PASSWORD", "Harness-Password-1"));
        return await Tool.EndAsync(tool);
    }
}
