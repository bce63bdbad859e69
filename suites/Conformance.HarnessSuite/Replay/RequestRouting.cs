using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

internal sealed class RequestRouting
{
    private const string Tokens = """
        {"AuthenticationResult":{"AccessToken":"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXNpZ25hdHVyZS1zaWduYXR1cmU"}}
        """;

    private const string Head = "POST / HTTP/1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.AdminInitiateAuth\r\n";

    private EmbeddedReplayServer server = null!;
    private RawClient client = null!;

    [SetUp]
    public async Task Start()
    {
        server = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        client = await RawClient.ConnectAsync(server.Endpoint);
    }

    [TearDown]
    public async Task Stop()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Each_of_what_a_request_carries_finds_its_case()
    {
        var challenge = Cases.Arm("x.challenge", Cases.Json(Cases.Challenge));
        var tokens = Cases.Arm("x.tokens", Cases.Json(Tokens));
        await server.ArmAsync(challenge, CancellationToken.None);
        await server.ArmAsync(tokens, CancellationToken.None);

        await client.AskAsync(RawClient.Request(Head, $$"""{"AuthParameters":{"ClientId":"x"},"ClientId":"{{challenge.ClientId}}"}"""));
        await client.AskAsync(
            RawClient.Request($"{Head}authorization: AWS4-HMAC-SHA256 Credential={challenge.AccessKeyId}/20260203/eu-west-1\r\n", "{"));
        await client.AskAsync(RawClient.Request(Head, $$"""{"Session":"{{challenge.RequestSession}}"}"""));
        await client.AskAsync(RawClient.Request(Head, $$"""{"Session":"{{challenge.Secret(WireNames.Session)}}","a":[1,{}]}"""));
        await client.AskAsync(RawClient.Request(Head, $$"""{"AccessToken":"{{tokens.Secret(WireNames.AccessToken)}}"}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await server.CountAsync(challenge, CancellationToken.None), Is.EqualTo(4));
            Assert.That(await server.CountAsync(tokens, CancellationToken.None), Is.EqualTo(1));
            Assert.That(await server.TakeStraysAsync(CancellationToken.None), Is.Empty);
        }
    }

    [TestCase("\uFEFF{\"ClientId\":\"ID\"}", 1, TestName = "{m}_is_found_behind_a_byte_order_mark")]
    [TestCase("{\"Client\\u0049d\":\"ID\"}", 1, TestName = "{m}_is_found_under_an_escaped_name")]
    [TestCase("{\"Session\":7,\"ClientId\":\"ID\"}", 1, TestName = "{m}_is_found_behind_a_member_of_another_kind")]
    [TestCase("{\"Session\":\"\\ud800\\u0041\",\"ClientId\":\"ID\"}", 1, TestName = "{m}_is_found_behind_a_lone_surrogate")]
    [TestCase("{\"ClientId\":\"ID\",", 1, TestName = "{m}_is_found_in_JSON_that_is_cut")]
    [TestCase("{\"ClientId\":{\"ClientId\":\"ID\"}}", 0, TestName = "{m}_is_not_found_in_a_member")]
    [TestCase("[\"ClientId\",\"ID\"]", 0, TestName = "{m}_is_not_found_in_an_array")]
    [TestCase("", 0, TestName = "{m}_is_not_found_in_an_empty_body")]
    public async Task A_client_id(string body, int expected)
    {
        var armed = Cases.Arm("x.odd", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);

        await client.AskAsync(RawClient.Request(Head, body.Replace("ID", armed.ClientId, StringComparison.Ordinal)));

        Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_escaped_client_id_is_found()
    {
        var armed = Cases.Arm("x.escaped", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);

        await client.AskAsync(RawClient.Request(Head, $$"""{"ClientId":"\u00{{(int)armed.ClientId[0]:x2}}{{armed.ClientId[1..]}}"}"""));

        Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(1));
    }

    [Test]
    public async Task Ten_thousand_armed_cases_are_told_apart()
    {
        for (var at = 0; at < 10_000; at++)
        {
            server.Arm($"{at}", WireNames.AdminInitiateAuth, [$"client {at}", $"AKIA{at}", $"session {at}"], [Cases.Json($"{at}")]);
        }

        for (var at = 0; at < 10_000; at += 97)
        {
            Assert.That(
                await client.AskAsync(RawClient.Request(Head, $$"""{"ClientId":"client {{at}}"}""")), Does.EndWith($"\r\n\r\n{at}"));
        }
    }

    [Test]
    public async Task A_request_of_no_armed_case_is_a_stray()
    {
        var answer = await client.AskAsync(RawClient.Request(Head, """{"ClientId":"nobody"}"""));
        var strays = await server.TakeStraysAsync(CancellationToken.None);
        var later = await server.TakeStraysAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.StartWith("HTTP/1.1 400 ").And.Contain(
                "\r\nContent-Type: application/x-amz-json-1.1\r\n").And.EndsWith(
                """{"__type":"ResourceNotFoundException","message":"No armed case has this ClientId, Session or access key."}"""));
            Assert.That(strays.Select(stray => stray.Body.ToArray()), Is.EqualTo(new[] { """{"ClientId":"nobody"}"""u8.ToArray() }));
            Assert.That(later, Is.Empty);
        }
    }

    [TestCase("GET / HTTP/1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.AdminInitiateAuth\r\n", TestName = "{m}_by_its_method")]
    [
        TestCase(
            "POST /oauth HTTP/1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.AdminInitiateAuth\r\n", TestName = "{m}_by_its_path"),
    ]
    [TestCase("POST / HTTP/1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth\r\n", TestName = "{m}_by_its_target")]
    [TestCase("POST / HTTP/1.1\r\n", TestName = "{m}_without_a_target")]
    public async Task A_call_that_is_not_that_of_its_case_is_journaled_and_takes_no_answer(string head)
    {
        var armed = Cases.Arm("x.call", Cases.Json("1"), Cases.Json("2"));
        await server.ArmAsync(armed, CancellationToken.None);

        var refused = await client.AskAsync(RawClient.Request(head, $$"""{"ClientId":"{{armed.ClientId}}"}"""));
        var answered = await client.AskAsync(RawClient.Request(armed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Does.StartWith("HTTP/1.1 400 ").And.Contain("""{"__type":"UnknownOperationException","""));
            Assert.That(answered, Does.EndWith("\r\n\r\n1"));
            Assert.That(await server.DisarmAsync(armed, CancellationToken.None), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task The_address_of_a_proxy_request_is_understood()
    {
        var armed = Cases.Arm("x.proxy", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);

        var answer = await client.AskAsync(
            RawClient.Request(armed).Replace("POST /", "POST http://cognito-idp.eu-west-1.amazonaws.com/", StringComparison.Ordinal));

        Assert.That(answer, Does.StartWith("HTTP/1.1 200 "));
    }

    [Test]
    public async Task A_disarmed_case_is_answered_no_more()
    {
        var armed = Cases.Arm("x.over", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);
        await client.AskAsync(RawClient.Request(armed));

        var journal = await server.DisarmAsync(armed, CancellationToken.None);
        var late = await client.AskAsync(RawClient.Request(armed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(journal, Has.Count.EqualTo(1));
            Assert.That(late, Does.StartWith("HTTP/1.1 400 "));
            Assert.That(await server.TakeStraysAsync(CancellationToken.None), Has.Count.EqualTo(1));
            Assert.That(await server.DisarmAsync(armed, CancellationToken.None), Is.Empty);
            Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.Zero);
        }
    }
}
