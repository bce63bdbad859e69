namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What is recorded and compared of a service that goes wrong: what is whole, or nothing.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LooksAtServicesThatGoWrong
{
    private const string Json = "application/x-amz-json-1.1";
    private const string Tokens = """
        {"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"a.b.c",
        "RefreshToken":"r.r.r.r.r","TokenType":"Bearer"}}
        """;

    private static readonly string[] Given =
    [
        "--pool", "local_1", "--client-id", "harness-client", "--user", "harness-user:confirmed", "--flows", "ADMIN_USER_PASSWORD_AUTH",
        "--case", "password.plain.confirmed", "--case", "refusal.wrong-password", "--timeout", "1",
    ];

    [TestCase(null, "did not answer within 1 s", TestName = "Silence is told, and nothing is kept of it")]
    [TestCase("", "closed the connection", TestName = "A closed connection is told, and nothing is kept of it")]
    [TestCase(
        "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n{", "answered more than 1048576 bytes",
        TestName = "A gigabyte is told, and nothing is kept of it")]
    public async Task Nothing_is_kept(string? answer, string told)
    {
        await using var service = AnsweringServer.Start(request => IsStart(request) ? answer : AnsweringServer.Http(200, Json, "{}"));
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        var recorded = await LookAsync("record", "--from-service", service.Url, "--into", Path.Combine(folder, "recording"));
        var verified = await LookAsync("snapshot", "verify", Path.Combine(folder, "snapshots"), "--from-service", service.Url);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((recorded.ExitCode, verified.ExitCode), Is.EqualTo((5, 5)), recorded.Error + verified.Error);
            Assert.That(recorded.Output + recorded.Error, Does.Contain(told).And.Not.Contain("   at "));
            Assert.That(verified.Error, Does.Contain(told).And.Contain("the snapshots are unchanged").And.Not.Contain("   at "));
            Assert.That(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), Is.Empty);
        }

        Directory.Delete(folder, recursive: true);
    }

    [TestCase(Json, Tokens, TestName = "Tokens for everybody")]
    [TestCase("text/html", "<html><body>Welcome</body></html>", TestName = "A page")]
    [TestCase(Json, """{"UserPool":{"Id":"local_1"}}""", TestName = "The reply to another request")]
    [TestCase(Json, "", TestName = "Nothing")]
    public async Task Whatever_is_answered_is_the_same_the_next_time(string type, string body)
    {
        await using var service = AnsweringServer.Start(
            request => IsStart(request) ? AnsweringServer.Http(200, type, body) : AnsweringServer.Http(200, Json, "{}"));
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        var (recording, snapshots) = (Path.Combine(folder, "recording"), Path.Combine(folder, "snapshots"));
        await LookAsync("record", "--from-service", service.Url, "--into", recording);
        var accepted = await Tool.RunAsync("snapshot", "accept", snapshots, "--from", recording);
        var verified = await LookAsync("snapshot", "verify", snapshots, "--from-service", service.Url);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted.LastLine, Is.EqualTo("2 accepted, 0 unchanged, 0 orphaned"), accepted.Error);
            Assert.That((verified.ExitCode, verified.LastLine), Is.EqualTo((0, "2 passed, 0 failed, 0 skipped")), verified.Output);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Service_that_changes_its_mind_is_told_by_place()
    {
        var starts = 0;
        await using var service = AnsweringServer.Start(request => AnsweringServer.Http(
            200,
            Json,
            !IsStart(request) ? "{}"
            : Interlocked.Increment(ref starts) <= 2 ? Tokens
            : Tokens.Replace("3600", "300", StringComparison.Ordinal)));
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        await AcceptAsync("snapshot", "accept", folder, "--from-service", service.Url);
        var verified = await LookAsync("snapshot", "verify", folder, "--from-service", service.Url);

        Assert.That(verified.ExitCode, Is.EqualTo(1));
        Assert.That(verified.Output, Does.Contain("$.steps[0].body.AuthenticationResult.ExpiresIn\n    - 3600\n    + 300\n"));
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsStart(string request) => request.Contains(".AdminInitiateAuth\r", StringComparison.Ordinal);

    private static async Task AcceptAsync(params string[] arguments)
    {
        var accepted = await LookAsync(arguments);
        Assert.That(accepted.LastLine, Is.EqualTo("2 accepted, 0 unchanged, 0 orphaned"), accepted.Error);
    }

    private static async Task<ToolRun> LookAsync(params string[] arguments)
    {
        using var tool = Tool.Start([.. arguments, .. Given], ("CONFORMANCE_PASSWORD", "Harness-Password-1"));
        return await Tool.EndAsync(tool);
    }
}
