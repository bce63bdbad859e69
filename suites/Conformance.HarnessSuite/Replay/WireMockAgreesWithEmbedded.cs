using System.Diagnostics;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Signing;
using Conformance.HarnessSuite.Running;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>The same cases on both servers: equal status, listed headers, body bytes and journal.</summary>
internal sealed class WireMockAgreesWithEmbedded
{
    private WireMockReplayServer wireMock = null!;
    private EmbeddedReplayServer embedded = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        wireMock =
            await WireMock.OrSkipAsync(() => WireMockReplayServer.StartAsync(WireMock.Folder, TimeProvider.System, CancellationToken.None));
        embedded = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var server in new IReplayServer?[] { wireMock, embedded })
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }
        }
    }

    [TestCaseSource(typeof(OddAnswers), nameof(OddAnswers.All))]
    public async Task Both_send(Answer answer)
    {
        var armed = Cases.Arm("x.same", answer);
        var theirs = await AskAsync(wireMock, armed);
        var ours = await AskAsync(embedded, armed);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(theirs.Status, Is.EqualTo(answer.Status).And.EqualTo(ours.Status));
            Assert.That(Text(theirs), Is.EqualTo(Text(armed.Sent)));
            Assert.That(Text(ours), Is.EqualTo(Text(armed.Sent)));
            foreach (var name in answer.Headers.Select(header => header.Name).Distinct(StringComparer.Ordinal))
            {
                Assert.That(Values(theirs, name), Is.EqualTo(Values(ours, name)).And.Not.Empty, name);
            }
        }
    }

    [Test]
    public async Task Both_go_through_a_sequence_and_repeat_its_end()
    {
        var armed = Cases.Arm("x.sequence", Cases.Json("1", 500), Cases.Json("2", 429), Cases.Json("3"));
        foreach (var server in new IReplayServer[] { wireMock, embedded })
        {
            // Arming again in the midst starts anew.
            await server.ArmAsync(armed, CancellationToken.None);
            await ReadAsync(server, armed);
            await server.ArmAsync(armed, CancellationToken.None);
            List<int> statuses = [];
            for (var at = 0; at < 4; at++)
            {
                statuses.Add((await ReadAsync(server, armed)).Status);
            }

            Assert.That(statuses, Is.EqualTo([500, 429, 200, 200]), server.Name);
            Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(4), server.Name);
            Assert.That(await server.DisarmAsync(armed, CancellationToken.None), Has.Count.EqualTo(4), server.Name);
        }
    }

    [Test]
    public async Task Both_close_without_a_byte()
    {
        var armed = Cases.Arm("x.silent", Cases.Json("{}") with { Fault = WireFault.CloseBeforeStatus });
        foreach (var server in new IReplayServer[] { wireMock, embedded })
        {
            await server.ArmAsync(armed, CancellationToken.None);
            using var client = await RawClient.ConnectAsync(server.Endpoint);
            await client.SendAsync(RawClient.Request(armed));

            Assert.That(await client.ReadToEndAsync(), Is.Empty, server.Name);
            Assert.That(await server.DisarmAsync(armed, CancellationToken.None), Has.Count.EqualTo(1), server.Name);
        }
    }

    [Test]
    public async Task Both_answer_late()
    {
        var armed = Cases.Arm("x.late", Cases.Json("{}") with { Delay = TimeSpan.FromMilliseconds(400) });
        foreach (var server in new IReplayServer[] { wireMock, embedded })
        {
            await server.ArmAsync(armed, CancellationToken.None);
            var watch = Stopwatch.StartNew();

            Assert.That((await ReadAsync(server, armed)).Status, Is.EqualTo(200), server.Name);
            Assert.That(watch.ElapsedMilliseconds, Is.GreaterThanOrEqualTo(395), server.Name);
        }
    }

    [Test]
    public async Task Both_refuse_another_call_of_the_case_and_journal_it()
    {
        var armed = Cases.Arm("x.call", Cases.Json("{}"));
        foreach (var server in new IReplayServer[] { wireMock, embedded })
        {
            await server.ArmAsync(armed, CancellationToken.None);
            using var client = await RawClient.ConnectAsync(server.Endpoint);
            var byClientId = await client.AskAsync(RawClient.Request(
                "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth\r\n",
                $$"""{"ClientId":"{{armed.ClientId}}"}"""));
            var byAccessKey = await client.AskAsync(RawClient.Request(
                $"POST /oauth HTTP/1.1\r\nHost: x\r\nAuthorization: AWS4-HMAC-SHA256 Credential={armed.AccessKeyId}/20260203/\r\n", "{}"));

            using (Assert.EnterMultipleScope())
            {
                Assert.That(byClientId, Does.StartWith("HTTP/1.1 400 ").And.Contain("UnknownOperationException"), server.Name);
                Assert.That(byAccessKey, Does.StartWith("HTTP/1.1 400 ").And.Contain("UnknownOperationException"), server.Name);
                Assert.That(await server.TakeStraysAsync(CancellationToken.None), Is.Empty, server.Name);
                Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(2), server.Name);
                Assert.That(
                    (await server.DisarmAsync(armed, CancellationToken.None)).Select(request => request.Path),
                    Is.EqualTo(["/", "/oauth"]),
                    server.Name);
                Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.Zero, server.Name);
            }
        }
    }

    [Test]
    public async Task Both_hand_out_strays_once()
    {
        foreach (var server in new IReplayServer[] { wireMock, embedded })
        {
            foreach (var name in new[] { "first", "second" })
            {
                using var client = await RawClient.ConnectAsync(server.Endpoint);
                await client.SendAsync(
                    RawClient.Request("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-A: 1\r\n", $$"""{"ClientId":"{{name}}"}"""));
                await client.ReadToEndAsync();
            }

            var strays = await server.TakeStraysAsync(CancellationToken.None);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(
                    strays.Select(stray => Encoding.UTF8.GetString(stray.Body.Span)),
                    Is.EqualTo(["""{"ClientId":"first"}""", """{"ClientId":"second"}"""]),
                    server.Name);
                Assert.That(strays[0].Headers.Find("x-a"), Is.EqualTo("1"), server.Name);
                Assert.That(await server.TakeStraysAsync(CancellationToken.None), Is.Empty, server.Name);
            }
        }
    }

    [Test]
    public async Task What_WireMock_cannot_express_it_refuses_to_arm(
        [Values(WireFault.CloseInBody, WireFault.AnnounceMore, WireFault.SendBeyond)] WireFault fault)
    {
        var armed = Cases.Arm("x.fault", Cases.Json(Cases.Challenge) with { Fault = fault });

        var refusal = await Assert.ThrowsAsync<ReplayFaultException>(() => wireMock.ArmAsync(armed, CancellationToken.None));

        Assert.That(refusal.Message, Does.Contain("x.fault"));
    }

    [Test]
    public async Task A_WireMock_of_someone_else_is_left_as_it_was_found()
    {
        var armed = Cases.Arm("x.guest", Cases.Json("{}"));
        await using (var guest = await WireMockReplayServer.ConnectAsync(wireMock.Endpoint, TimeProvider.System, CancellationToken.None))
        {
            await guest.ArmAsync(armed, CancellationToken.None);
            Assert.That((await ReadAsync(guest, armed)).Status, Is.EqualTo(200));
        }

        Assert.That((await ReadAsync(wireMock, armed)).Status, Is.EqualTo(404));
        Assert.That(await wireMock.TakeStraysAsync(CancellationToken.None), Has.Count.EqualTo(1));
    }

    // Each run on a WireMock publishes the keys anew, and takes them back.
    [TestCase(WellKnown.JwksPath)]
    [TestCase(WellKnown.DiscoveryPath)]
    public async Task Both_publish_the_keys_and_one_of_someone_else_has_none_afterwards(string path)
    {
        Published theirs;
        await using (var guest = await WireMockReplayServer.ConnectAsync(wireMock.Endpoint, TimeProvider.System, CancellationToken.None))
        {
            theirs = await LookUpAsync(guest, path);
            Assert.That(
                (await guest.LookupsAsync(DateTimeOffset.MinValue, CancellationToken.None)).Select(request => request.Path),
                Has.Some.EqualTo(path));
        }

        var afterwards = await LookUpAsync(wireMock, path);
        await wireMock.TakeStraysAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(theirs, Is.EqualTo(await LookUpAsync(embedded, path)));
            Assert.That((theirs.Status, theirs.Type), Is.EqualTo((200, "application/json")));
            Assert.That(theirs.Body, Does.Contain(path == WellKnown.JwksPath ? "\"kid\"" : WellKnown.JwksPath));
            Assert.That(afterwards.Status, Is.EqualTo(404));
        }
    }

    [Test]
    public async Task Both_serve_tokens_of_the_same_bytes_at_the_same_time()
    {
        var clock = new StoppedClock();
        var one = Stage.Cases("tokens.sign-in.initiate.with-empty-parameters").Single();
        await using var guest = await WireMockReplayServer.ConnectAsync(wireMock.Endpoint, clock, CancellationToken.None);
        await using var ours = await EmbeddedReplayServer.StartAsync(0, clock, CancellationToken.None);

        var bytes = new List<string>();
        foreach (var server in new IReplayServer[] { guest, ours })
        {
            bytes.Add(Text(await AskAsync(server, new ArmedCase(one, "same"))));
        }

        Assert.That(bytes[0], Is.EqualTo(bytes[1]).And.Contains("IdToken"));
    }

    [Test]
    public void The_name_has_the_version_of_WireMock() => Assert.That(wireMock.Name, Does.Match(@"^wiremock 3\.\d+\.\d+$"));

    private static string Text(Response response) => Encoding.Latin1.GetString(response.Body.Span);

    /// <summary>What a server says of its keys, with the same port for all servers.</summary>
    private static async Task<Published> LookUpAsync(IReplayServer server, string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Endpoint, path));
        var body = await answer.Content.ReadAsStringAsync();
        return new(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            body.Replace(server.Endpoint.Authority, "here", StringComparison.Ordinal));
    }

    private sealed record Published(int Status, string? Type, string Body);

    private static string[] Values(Response response, string name) =>
        [.. response.Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];

    private static async Task<Response> AskAsync(IReplayServer server, ArmedCase armed)
    {
        await server.ArmAsync(armed, CancellationToken.None);
        var answer = await ReadAsync(server, armed);
        await server.DisarmAsync(armed, CancellationToken.None);
        return answer;
    }

    private static async Task<Response> ReadAsync(IReplayServer server, ArmedCase armed)
    {
        using var client = await RawClient.ConnectAsync(server.Endpoint);
        return RawClient.Read(
            await client.AskAsync(RawClient.Request(armed).Replace("Host:", "Accept-Encoding: gzip\r\nHost:", StringComparison.Ordinal)));
    }
}
