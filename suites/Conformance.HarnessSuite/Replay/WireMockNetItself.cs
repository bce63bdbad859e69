using System.Net;
using System.Net.Sockets;
using Conformance.Replay;
using Conformance.WireMockNet;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Conformance.HarnessSuite.Replay;

/// <summary>What WireMock.Net does, on which the replay through it rests.</summary>
internal sealed class WireMockNetItself
{
    // So neither stands for a case in which the connection breaks, as WireMock's faults of the same names do.
    [TestCase(FaultType.EMPTY_RESPONSE, "")]
    [TestCase(FaultType.MALFORMED_RESPONSE_CHUNK, "0123")]
    public async Task Its_faults_are_whole_answers(FaultType fault, string starts)
    {
        using var server = WireMockServer.Start(settings => settings.Urls = ["http://127.0.0.1:0"]);
        server.Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithStatusCode(200).WithHeader("x-a", "1").WithBody("01234567"u8.ToArray()).WithFault(fault));
        using var client = await RawClient.ConnectAsync(new(server.Url!));

        var answer = RawClient.Read(await client.AskAsync(RawClient.Request("POST / HTTP/1.1\r\nHost: x\r\n", "{}")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(200));
            Assert.That(answer.Header("x-a"), Is.EqualTo("1"));
            Assert.That(System.Text.Encoding.Latin1.GetString(answer.Body.Span), starts.Length == 0 ? Is.Empty : Does.StartWith(starts));
        }
    }

    // So its log cannot be the journal of a case.
    [Test]
    public async Task Its_log_has_a_request_only_when_it_is_answered()
    {
        using var server = WireMockServer.Start(settings => settings.Urls = ["http://127.0.0.1:0"]);
        server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithDelay(TimeSpan.FromSeconds(2)));
        using var client = await RawClient.ConnectAsync(new(server.Url!));
        var answer = client.AskAsync(RawClient.Request("POST / HTTP/1.1\r\nHost: x\r\n", "{}"));

        await Task.Delay(200);
        var (before, isAnswered) = (server.LogEntries.Count, answer.IsCompleted);
        await answer;

        Assert.That((isAnswered, before, server.LogEntries.Count), Is.EqualTo((false, 0, 1)));
    }

    [Test]
    public async Task A_request_is_journaled_while_its_answer_is_late()
    {
        await using var server = await WireMockNetReplayServer.StartAsync(TimeProvider.System, CancellationToken.None);
        var armed = Cases.Arm("x.late", Cases.Json("{}") with { Delay = TimeSpan.FromSeconds(2) });
        await server.ArmAsync(armed, CancellationToken.None);
        using var client = await RawClient.ConnectAsync(server.Endpoint);
        var answer = client.AskAsync(RawClient.Request(armed));

        while (await server.CountAsync(armed, CancellationToken.None) == 0 && !answer.IsCompleted)
        {
            await Task.Delay(10);
        }

        var isAnswered = answer.IsCompleted;
        var requests = await server.DisarmAsync(armed, CancellationToken.None);
        await answer;

        Assert.That((isAnswered, requests.Count), Is.EqualTo((false, 1)));
    }

    [Test]
    public async Task It_listens_on_loopback_alone()
    {
        await using var server = await WireMockNetReplayServer.StartAsync(TimeProvider.System, CancellationToken.None);

        Assert.That(
            System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
                .Where(listener => listener.Port == server.Endpoint.Port),
            Is.EqualTo([new IPEndPoint(IPAddress.Loopback, server.Endpoint.Port)]));
    }

    [Test]
    public async Task A_start_that_fails_is_told_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";

        var fault = await Assert.ThrowsAsync<ReplayFaultException>(
            () => WireMockNetReplayServer.StartAsync(url, TimeSpan.FromSeconds(2), TimeProvider.System, CancellationToken.None));

        Assert.That(fault.Message, Does.Match($"^WireMock.Net does not start on {url}: .*[Aa]ddress already in use"));
    }
}
