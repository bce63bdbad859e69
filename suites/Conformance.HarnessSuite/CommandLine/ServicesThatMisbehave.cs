using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What answers at the address of <c>service</c> and is no service, or stops being one.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ServicesThatMisbehave
{
    private const string Pools = """{"UserPools":[]}""";

    private static readonly string[] Given =
        ["--pool", "local_Given0000", "--client-id", "given0000000000000000", "--user", "somebody:confirmed"];

    [TestCase("ftp://127.0.0.1", "is no URL such as")]
    [TestCase("127.0.0.1:9229", "is no URL such as")]
    [TestCase("http://127.0.0.1:9229/some/path", "the service answers at the path /")]
    [TestCase("https://cognito-idp.eu-west-1.amazonaws.com", "add --yes-this-is-aws")]
    [TestCase("https://cognito-idp.cn-north-1.amazonaws.com.cn", "add --yes-this-is-aws")]
    [TestCase("https://COGNITO-IDP.EU-WEST-1.AMAZONAWS.COM.:8443", "add --yes-this-is-aws")]
    [TestCase("https://cognito-idp。eu-west-1。amazonaws。com", "add --yes-this-is-aws")]
    [TestCase("http://cognito-idp.eu-west-1.amazonaws.com", "in the clear: give https://cognito-idp.eu-west-1.amazonaws.com")]
    public Task Address_that_cannot_be_used_is_named(string url, string sentence) => IsRefusedAsync(sentence, url);

    [TestCase("--pool", "--pool, --client-id, --user go together", "us-east-1_abc")]
    [TestCase("--username", "--username tells of a user that exists", "harness-user")]
    [TestCase("--flows", "--flows tells of a user that exists", "USER_SRP_AUTH")]
    [TestCase("--access-key-id", "go together", "AKIA")]
    [TestCase("--profile", "there is no profile 'nobody'", "nobody")]
    [TestCase("--timeout", "--timeout is more than 0", "0")]
    [TestCase("--case", "matches none of the", "nothing.*")]
    [TestCase("--baseline", "nothing.json", "nothing.json")]
    public async Task Option_that_cannot_be_used_is_named(string option, string sentence, string value)
    {
        await using var service = AnsweringServer.Start(_ => AnsweringServer.Http(200, "application/x-amz-json-1.1", Pools));

        await IsRefusedAsync(sentence, service.Url, option, value);
    }

    [Test]
    public async Task Closed_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        await IsRefusedAsync("is closed: nothing listens there", $"http://127.0.0.1:{port}");
    }

    [Test]
    public async Task Slow_service_is_named()
    {
        await using var service = AnsweringServer.Start(_ => null);

        await IsRefusedAsync("did not answer within 0.5 s", service.Url, "--timeout", "0.5");
    }

    [TestCase(200, "text/html", "<html></html>", "a body of the type \"text/html\": that is no service that speaks AWS JSON")]
    [TestCase(404, "application/json", """{"message":"no such page"}""", "an error without __type")]
    [TestCase(200, "application/json", "[]", "that is no service that speaks AWS JSON")]
    [
        TestCase(
            400,
            "application/x-amz-json-1.1",
            """{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}""",
            "refuses the credentials"),
    ]
    [TestCase(403, "application/x-amz-json-1.1", """{"__type":"InvalidSignatureException","message":"no"}""", "refuses the credentials")]
    [
        TestCase(
            400,
            "application/x-amz-json-1.1",
            """{"__type":"InvalidSignatureException","message":"Signature expired: 20261201T040000Z is now earlier than it"}""",
            "\"InvalidSignatureException\"; its clock and that of this machine differ"),
    ]
    [TestCase(400, "application/x-amz-json-1.1", """{"__type":"ExpiredTokenException"}""", "of a session that is over: get fresh ones")]
    [TestCase(400, "application/x-amz-json-1.1", """{"__type":"AccessDeniedException"}""", "the right cognito-idp:ListUserPools")]
    public async Task Answer_of_something_else_is_named(int status, string type, string body, string sentence)
    {
        await using var service = AnsweringServer.Start(_ => AnsweringServer.Http(status, type, body));

        await IsRefusedAsync(sentence, service.Url);
    }

    [Test]
    public async Task Redirect_is_named_and_not_followed()
    {
        var asked = 0;
        await using var target = AnsweringServer.Start(_ =>
        {
            Interlocked.Increment(ref asked);
            return AnsweringServer.Http(200, "application/x-amz-json-1.1", Pools);
        });
        await using var service =
            AnsweringServer.Start(_ => $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {target.Url}\r\nContent-Length: 0\r\n\r\n");

        await IsRefusedAsync($"redirects to \"{target.Url}\"", service.Url);
        Assert.That(asked, Is.Zero);
    }

    [Test]
    public async Task Certificate_that_is_not_trusted_is_named()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
        await using var service = AnsweringServer.Start(_ => AnsweringServer.Http(200, "application/x-amz-json-1.1", Pools), certificate);

        await IsRefusedAsync("has no certificate that this machine trusts", service.Url);
    }

    [Test]
    public async Task Service_that_dies_in_the_middle_fails_each_scenario_and_is_asked_no_more()
    {
        var asked = 0;
        await using var service =
            AnsweringServer.Start(_ => Interlocked.Increment(ref asked) == 1
                ? AnsweringServer.Http(200, "application/x-amz-json-1.1", Pools)
                : "");

        var run = await Tool.RunAsync("service", service.Url, "--case", "refusal.*", "--strict");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), "neither tokens nor a challenge was reached");
            Assert.That(run.Output, Does.Contain("RSP-DUE-001").And.Match(@"not asked, since the service\s+stopped answering"));
            Assert.That(asked, Is.LessThan(10));
            Assert.That(run.Output, Does.Match(@"coverage +0 of 17 .*, 3 of \d+ scenarios").And.Contain("3 of 3 judged scenarios"));
            Assert.That(run.Output, Does.Match("[0-9]+ scenarios failed without being asked.* not in the figures"));
        }
    }

    [TestCase(500, "text/html", "<html>Internal Server Error</html>", "")]
    [TestCase(404, "text/html", "<html>Not Found</html>", "")]
    [TestCase(404, "application/json", """{"error":"no route"}""", "")]
    [TestCase(400, "application/json", "", "x-amzn-ErrorType: UnknownOperationException\r\n")]
    public async Task Service_that_answers_what_it_does_not_know_like_a_web_page_is_judged_all_the_same(
        int status, string type, string body, string header)
    {
        var other = AnsweringServer.Http(status, type, body).Replace("\r\n\r\n", $"\r\n{header}\r\n", StringComparison.Ordinal);
        await using var service = AnsweringServer.Start(request => request.Contains(".AdminInitiateAuth\r", StringComparison.Ordinal)
            ? AnsweringServer.Http(400, "application/x-amz-json-1.1", """{"__type":"NotAuthorizedException","message":"no"}""")
            : other);

        using var tool = Tool.Start(
            [
                "service", service.Url, .. Given, "--username", "somebody", "--flows", "ADMIN_USER_PASSWORD_AUTH", "--case",
                "refusal.wrong-password", "--case", "refusal.unknown-operation",
            ],
            ("CONFORMANCE_PASSWORD", "Harness-Password-1"));
        var run = await Tool.EndAsync(tool);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Match("coverage .*, 2 of 2 scenarios"), run.Error);
            Assert.That(run.ExitCode, Is.EqualTo(4), "neither tokens nor a challenge was reached");
        }
    }

    [Test]
    public async Task Web_server_is_no_service_though_a_pool_is_named()
    {
        await using var server = AnsweringServer.Start(_ => AnsweringServer.Http(404, "text/html", "<html>Not Found</html>"));

        await IsRefusedAsync("that is no service that speaks AWS JSON", [server.Url, .. Given]);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task Second_interruption_ends_a_run_at_once_that_waits_for_its_pools_to_be_removed()
    {
        var asked = new ConcurrentQueue<string>();
        await using var service = AnsweringServer.Start(request =>
        {
            asked.Enqueue(request);
            return request.Contains("ListUserPools", StringComparison.Ordinal)
                || request.Contains(".CreateUserPool\r", StringComparison.Ordinal)
                ? AnsweringServer.Http(
                    200, "application/x-amz-json-1.1", """{"UserPools":[],"UserPool":{"Id":"us-east-1_abcdefghi","Arn":"a"}}""")
                : null;
        });
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        using var tool = Tool.Start(
            ["service", service.Url, "--timeout", "60", "--case", "password.plain.confirmed", "--json", Path.Combine(folder, "run.json")]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await WaitAsync("CreateUserPoolClient");
        await Tool.SignalAsync("INT", tool);
        await WaitAsync("DeleteUserPool");
        await Tool.SignalAsync("INT", tool);
        var run = await Tool.EndAsync(tool);

        Assert.That((run.ExitCode, Directory.GetFileSystemEntries(folder).Length), Is.EqualTo((130, 0)));
        Directory.Delete(folder);

        async Task WaitAsync(string operation)
        {
            while (!asked.Any(request => request.Contains($".{operation}\r", StringComparison.Ordinal)))
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static async Task IsRefusedAsync(string sentence, params string[] arguments)
    {
        var run = await Tool.RunAsync(["service", .. arguments]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
            Assert.That(run.Error, Does.Contain(sentence));
            Assert.That(run.Error, Does.Not.Contain("   at "));
        }
    }
}
