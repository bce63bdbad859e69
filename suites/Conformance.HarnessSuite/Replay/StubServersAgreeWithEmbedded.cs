using System.Diagnostics;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Signing;
using Conformance.HarnessSuite.Reports;
using Conformance.HarnessSuite.Running;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>
/// The same cases on a stub server and on the embedded one: equal status, listed headers, body bytes and journal, tokens included.
/// </summary>
[TestFixtureSource(nameof(Servers))]
internal sealed class StubServersAgreeWithEmbedded(StubServer stubServer)
{
    private IReplayServer stubs = null!;
    private EmbeddedReplayServer embedded = null!;

    private static IEnumerable<TestFixtureData> Servers =>
        StubServer.All.Select(server => new TestFixtureData(server).SetArgDisplayNames(server.Name));

    private IReplayServer[] Both => [stubs, embedded];

    [OneTimeSetUp]
    public async Task Start()
    {
        stubs = await stubServer.StartAsync(FrozenTime.Morning);
        embedded = await EmbeddedReplayServer.StartAsync(0, FrozenTime.Morning, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var server in new IReplayServer?[] { stubs, embedded })
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
        var theirs = await AskAsync(stubs, armed);
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
        foreach (var server in Both)
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
        foreach (var server in Both.Where(one => one == embedded || stubServer.CanClose))
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
        foreach (var server in Both)
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
        foreach (var server in Both)
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
        foreach (var server in Both)
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
    public async Task What_it_cannot_express_it_refuses_to_arm()
    {
        var beyond = Enum.GetValues<WireFault>().Where(
            fault => fault != WireFault.None && !(stubServer.CanClose && fault == WireFault.CloseBeforeStatus)).ToArray();
        foreach (var fault in beyond)
        {
            var armed = Cases.Arm("x.fault", Cases.Json(Cases.Challenge) with { Fault = fault });

            var refusal = await Assert.ThrowsAsync<ReplayFaultException>(() => stubs.ArmAsync(armed, CancellationToken.None));

            Assert.That(refusal.Message, Does.Contain("x.fault"), $"{fault}");
        }

        Assert.That(beyond, Has.Length.GreaterThanOrEqualTo(3));
    }

    // Those that are late or never come have tests of their own.
    [Test]
    public async Task Both_send_every_case_that_it_can_express()
    {
        var cases = Stage.Corpus.Cases
            .Where(one => stubServer.Expresses(one) && one.Answers.All(answer => answer is { Fault: WireFault.None, Delay.Ticks: 0 }))
            .ToArray();
        List<string> unequal = [];
        foreach (var one in cases)
        {
            var told = (Told(await AskAsync(stubs, new(one, "same")), one), Told(await AskAsync(embedded, new(one, "same")), one));
            if (told.Item1 != told.Item2)
            {
                unequal.Add($"{one.Id}: {told.Item1} instead of {told.Item2}");
            }
        }

        Assert.That(cases, Has.Length.GreaterThan(400));
        Assert.That(unequal, Is.Empty);
    }

    [TestCase(WellKnown.JwksPath)]
    [TestCase(WellKnown.DiscoveryPath)]
    public async Task Both_publish_the_keys_and_keep_who_asked(string path)
    {
        var theirs = await Published.LookUpAsync(stubs, path);
        var lookups = await stubs.LookupsAsync(DateTimeOffset.MinValue, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(theirs, Is.EqualTo(await Published.LookUpAsync(embedded, path)));
            Assert.That((theirs.Status, theirs.Type), Is.EqualTo((200, "application/json")));
            Assert.That(theirs.Body, Does.Contain(path == WellKnown.JwksPath ? "\"kid\"" : WellKnown.JwksPath));
            Assert.That(lookups.Select(request => request.Path), Has.Some.EqualTo(path));
            Assert.That(await stubs.TakeStraysAsync(CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public async Task Both_serve_tokens_of_the_same_bytes_at_the_same_time()
    {
        var one = Stage.Cases("tokens.sign-in.initiate.with-empty-parameters").Single();

        var theirs = Text(await AskAsync(stubs, new ArmedCase(one, "same")));
        var ours = Text(await AskAsync(embedded, new ArmedCase(one, "same")));

        Assert.That(theirs, Is.EqualTo(ours).And.Contains("IdToken"));
    }

    [Test]
    public void The_name_has_the_version() => Assert.That(stubs.Name, Does.Match($@"^{stubServer.Name} \d+\.\d+\.\d+$"));

    private static string Text(Response response) => Encoding.Latin1.GetString(response.Body.Span);

    /// <summary>Status, the headers that the case lists, and the body.</summary>
    private static string Told(Response response, Case one) =>
        string.Join(
            '\n',
            [
                $"{response.Status}",
                .. one.Answers[0].Headers.Select(header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(name => $"{name}: {string.Join(", ", Values(response, name))}"),
                Text(response),
            ]);

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
