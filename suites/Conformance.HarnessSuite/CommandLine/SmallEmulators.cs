using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>An emulator with one fixed user, which knows AdminInitiateAuth and nothing of pools.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SmallEmulators
{
    private static readonly string[] Given = ["--pool", "local_1", "--client-id", "harness-client", "--user", "typed@example.com"];

    [Test]
    public async Task Who_has_no_AdminGetUser_is_told_of_the_option()
    {
        await using var service = await FixedUser.StartAsync();

        var run = await JudgeAsync(service);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain("--username tells the actual one"));
    }

    [Test]
    public async Task Flows_that_nobody_tells_are_not_judged_and_the_option_is_named()
    {
        await using var service = await FixedUser.StartAsync();

        var run = await JudgeAsync(service, "--username", "harness-user-01", "--case", "password.plain.confirmed");

        Assert.That(run.ExitCode, Is.EqualTo(4), run.Output);
        Assert.That(
            string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Does.Contain("is not known without DescribeUserPoolClient; --flows says it"));
    }

    [Test]
    public async Task Told_of_its_user_and_flow_it_is_judged_by_them()
    {
        await using var service = await FixedUser.StartAsync();

        var run = await JudgeAsync(
            service, "--username", "harness-user-01", "--flows", "ADMIN_USER_PASSWORD_AUTH", "--case", "password.plain.confirmed");

        Assert.That(run.ExitCode, Is.Not.EqualTo(2).And.Not.EqualTo(4), run.Output + run.Error);
        Assert.That(service.Asked, Has.Some.Contains("typed@example.com").And.Some.Contains("AdminInitiateAuth"));
    }

    [TestCase("ADMIN_USER_PASWORD_AUTH", "did you mean ADMIN_USER_PASSWORD_AUTH?")]
    [TestCase("ALLOW_USER_SRP_AUTH,admin", "--flows admin is no flow of an app client")]
    [TestCase(",", "--flows names no flow")]
    public async Task Flow_that_is_none_is_named(string flows, string sentence)
    {
        await using var service = await FixedUser.StartAsync();

        var run = await JudgeAsync(service, "--username", "harness-user-01", "--flows", flows);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(sentence));
    }

    private static async Task<ToolRun> JudgeAsync(FixedUser service, params string[] arguments)
    {
        using var tool = Tool.Start(["service", service.Url, .. Given, .. arguments], ("CONFORMANCE_PASSWORD", "Harness-Password-1"));
        return await Tool.EndAsync(tool);
    }
    private sealed class FixedUser : IAsyncDisposable
    {
        private const string SignedIn = """
            {"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"a.b.c","RefreshToken":"r",
            "TokenType":"Bearer"}}
            """;

        private readonly WebApplication server;

        private FixedUser()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            server = builder.Build();
            server.Urls.Add("http://127.0.0.1:0");
            server.MapPost("/", AnswerAsync);
        }

        public string Url => server.Urls.First();

        /// <summary>The operations that were asked for, each with its body.</summary>
        public ConcurrentQueue<string> Asked { get; } = new();

        public static async Task<FixedUser> StartAsync()
        {
            var service = new FixedUser();
            await service.server.StartAsync();
            return service;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            var (operation, body) = (context.Request.Headers["X-Amz-Target"].ToString(), await reader.ReadToEndAsync());
            Asked.Enqueue($"{operation} {body}");
            var isKnown = operation.EndsWith(".AdminInitiateAuth", StringComparison.Ordinal);
            context.Response.StatusCode = isKnown ? 200 : 400;
            context.Response.ContentType = "application/x-amz-json-1.1";
            await context.Response.WriteAsync(isKnown ? SignedIn : """{"__type":"UnknownOperationException","message":"no"}""");
        }
    }
}
