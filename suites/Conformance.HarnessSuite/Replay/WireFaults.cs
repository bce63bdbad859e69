using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>Every fault as the bytes on the socket, to the end of the connection.</summary>
internal sealed class WireFaults
{
    private const string Date = "Date: Tue, 03 Feb 2026 04:05:06 GMT\r\n";
    private const string Headers = "x-amzn-requestid: 0badcafe-0000-4000-8000-000000000001\r\ncontent-type: application/x-amz-json-1.1\r\n";
    private const string Body = """{"ChallengeName":"SMS_MFA"}""";

    private EmbeddedReplayServer server = null!;

    [SetUp]
    public async Task Start() => server = await EmbeddedReplayServer.StartAsync(0, new StoppedClock(), CancellationToken.None);

    [TearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task Close_before_status_sends_nothing() =>
        Assert.That(await AskAsync(WireFault.CloseBeforeStatus, Body), Is.Empty);

    [Test]
    public async Task Close_in_body_sends_half_of_it_in_one_chunk_and_no_last_chunk() =>
        Assert.That(
            await AskAsync(WireFault.CloseInBody, Body),
            Is.EqualTo($"HTTP/1.1 200 OK\r\n{Date}{Headers}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nd\r\n{Body[..13]}\r\n"));

    [Test]
    public async Task Close_in_body_of_an_empty_body_sends_no_chunk_at_all() =>
        Assert.That(
            await AskAsync(WireFault.CloseInBody, ""),
            Is.EqualTo($"HTTP/1.1 200 OK\r\n{Date}{Headers}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"));

    [Test]
    public async Task Announce_more_sends_less_than_it_announces() =>
        Assert.That(
            await AskAsync(WireFault.AnnounceMore, Body),
            Is.EqualTo($"HTTP/1.1 200 OK\r\n{Date}{Headers}Content-Length: 43\r\nConnection: close\r\n\r\n{Body}"));

    [Test]
    public async Task Send_beyond_sends_more_than_it_announces() =>
        Assert.That(
            await AskAsync(WireFault.SendBeyond, Body + "                "),
            Is.EqualTo($"HTTP/1.1 200 OK\r\n{Date}{Headers}Content-Length: 27\r\nConnection: close\r\n\r\n{Body}                "));

    [Test]
    public async Task The_answer_behind_a_fault_comes_on_a_new_connection()
    {
        var armed = Cases.Arm("x.then", Cases.Json(Body) with { Fault = WireFault.CloseBeforeStatus }, Cases.Json(Body));
        await server.ArmAsync(armed, CancellationToken.None);

        var first = await AskAsync(armed);
        using var client = await RawClient.ConnectAsync(server.Endpoint);
        var second = await client.AskAsync(RawClient.Request(armed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.Empty);
            Assert.That(second, Does.EndWith(Body).And.Not.Contain("Connection"));
            Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(2));
        }
    }

    private async Task<string> AskAsync(WireFault fault, string body)
    {
        var armed = Cases.Arm($"x.{fault}", Cases.Json(body) with { Fault = fault });
        await server.ArmAsync(armed, CancellationToken.None);
        return await AskAsync(armed);
    }

    private async Task<string> AskAsync(ArmedCase armed)
    {
        using var client = await RawClient.ConnectAsync(server.Endpoint);
        await client.SendAsync(RawClient.Request(armed));
        return await client.ReadToEndAsync();
    }
}
