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
    public async Task Who_has_no_AdminGetUser_is_judged_but_for_names_and_told_of_the_option()
    {
        await using var service = await FixedUser.StartAsync();

        var run = await JudgeAsync(service, "--flows", "ADMIN_USER_PASSWORD_AUTH", "--case", "password.plain.confirmed");

        Assert.That(run.ExitCode, Is.Not.EqualTo(2).And.Not.EqualTo(4), run.Output + run.Error);
        Assert.That(run.Error, Does.Contain("actual name of typed@example.com").And.Contain("--username tells it"));
    }

    [Test]
    public async Task User_whom_AdminGetUser_does_not_find_is_named()
    {
        await using var service = await FixedUser.StartAsync(
            ("AdminGetUser", 400, """{"__type":"UserNotFoundException","message":"no"}"""));

        var run = await JudgeAsync(service);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("AdminGetUser finds no user typed@example.com in the pool local_1"));
    }

    [Test]
    public async Task Tokens_for_a_user_who_has_to_change_the_password_are_noticed()
    {
        await using var service = await FixedUser.StartAsync(
            ("AdminGetUser", 200, """{"Username":"harness-user-01","Enabled":true,"UserStatus":"FORCE_CHANGE_PASSWORD"}"""));

        var run = await JudgeAsync(service, "--flows", "ADMIN_USER_PASSWORD_AUTH", "--case", "password.plain.*");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Error);
        Assert.That(run.Output, Does.Match("fail +password.plain.new-password: .*RSP-DUE-003"));
    }

    [Test]
    public async Task Run_that_can_make_no_pool_is_void_and_names_the_options()
    {
        await using var service = await FixedUser.StartAsync();

        var run = await Tool.RunAsync("service", service.Url, "--case", "password.plain.confirmed");

        Assert.That(run.ExitCode, Is.EqualTo(4), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("no CreateUserPool here: give --pool, --client-id, --user"));
    }

    [Test]
    public async Task Service_of_the_public_operations_is_told_so_and_judged_by_them()
    {
        await using var service = await FixedUser.StartAsync(
            ("AdminInitiateAuth", 400, FixedUser.Unknown), ("InitiateAuth", 200, FixedUser.SignedIn));
        string[] user = ["--username", "harness-user-01", "--flows", "ADMIN_USER_PASSWORD_AUTH", "--case", "password.plain.confirmed"];

        var admin = await JudgeAsync(service, user);
        var asPublic = await JudgeAsync(service, [.. user, "--public"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(admin.ExitCode, Is.EqualTo(2));
            Assert.That(
                admin.Error, Does.Contain("has no AdminInitiateAuth, and has InitiateAuth: --public judges it by the public operations"));
            Assert.That(asPublic.ExitCode, Is.Not.EqualTo(2).And.Not.EqualTo(4), asPublic.Output + asPublic.Error);
            Assert.That(
                service.Asked, Has.Some.StartsWith("AWSCognitoIdentityProviderService.InitiateAuth").And.Contains("USER_PASSWORD_AUTH"));
        }
    }

    [TestCase("smz", "--user harness-user:smz: smz is no state of a user; did you mean sms?")]
    [TestCase("SOFTWARE_TOKEN_MAF", "did you mean SOFTWARE_TOKEN_MFA?")]
    [TestCase("", "nothing is no state of a user")]
    public async Task State_that_is_none_is_named_with_those_that_are(string state, string sentence)
    {
        var run = await Tool.RunAsync(
            "service", "http://127.0.0.1:1", "--pool", "local_1", "--client-id", "harness-client", "--user", $"harness-user:{state}");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(sentence).And.Contain("the states are confirmed, sms, totp"));
    }

    [TestCase("needs one: --user anna:confirmed", "anna", "bert:sms")]
    [TestCase("--user anna and bert are both in the state sms", "anna:sms", "bert:SMS_MFA")]
    [TestCase("has no name; it is NAME or NAME:STATE", ":sms")]
    public async Task Users_that_do_not_go_together_are_named(string sentence, params string[] users)
    {
        var run = await Tool.RunAsync(
        [
            "service", "http://127.0.0.1:1", "--pool", "local_1", "--client-id", "harness-client",
            .. users.SelectMany(user => (string[])["--user", user]),
        ]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(sentence));
    }

    [Test]
    public async Task Actual_names_are_as_many_as_the_users()
    {
        var run = await Tool.RunAsync(
            "service", "http://127.0.0.1:1", "--pool", "local_1", "--client-id", "harness-client", "--user", "anna:sms", "--user",
            "bert:totp", "--username", "anna");

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.Contain("in their order: give it 2 times and not 1"));
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
        public const string Unknown = """{"__type":"UnknownOperationException","message":"no"}""";

        public const string SignedIn = """
            {"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"a.b.c","RefreshToken":"r",
            "TokenType":"Bearer"}}
            """;

        private readonly WebApplication server;
        private readonly Dictionary<string, (int Status, string Body)> answers =
            new(StringComparer.Ordinal) { ["AdminInitiateAuth"] = (200, SignedIn) };

        private FixedUser((string Operation, int Status, string Body)[] others)
        {
            foreach (var (operation, status, body) in others)
            {
                answers[operation] = (status, body);
            }

            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            server = builder.Build();
            server.Urls.Add("http://127.0.0.1:0");
            server.MapPost("/", AnswerAsync);
        }

        public string Url => server.Urls.First();

        /// <summary>The operations that were asked for, each with its body.</summary>
        public ConcurrentQueue<string> Asked { get; } = new();

        public static async Task<FixedUser> StartAsync(params (string Operation, int Status, string Body)[] others)
        {
            var service = new FixedUser(others);
            await service.server.StartAsync();
            return service;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            var (target, body) = (context.Request.Headers["X-Amz-Target"].ToString(), await reader.ReadToEndAsync());
            Asked.Enqueue($"{target} {body}");
            var (status, answer) = answers.GetValueOrDefault(target[(target.LastIndexOf('.') + 1)..], (400, Unknown));
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/x-amz-json-1.1";
            await context.Response.WriteAsync(answer);
        }
    }
}
