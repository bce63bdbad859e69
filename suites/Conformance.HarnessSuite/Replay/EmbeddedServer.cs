using System.Diagnostics;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

internal sealed class EmbeddedServer
{
    [Test]
    public async Task A_port_in_use_is_named()
    {
        await using var first = await StartAsync(0);
        var port = first.Endpoint.Port;

        var fault = await Assert.ThrowsAsync<ReplayFaultException>(() => StartAsync(port));

        Assert.That(fault.Message, Does.Contain($"Port {port} ").And.Contain("in use"));
    }

    [Test]
    public async Task A_port_that_is_asked_for_is_used_and_free_again_behind_the_server()
    {
        int port;
        await using (var first = await StartAsync(0))
        {
            port = first.Endpoint.Port;
        }

        await using var second = await StartAsync(port);

        Assert.That(second.Endpoint, Is.EqualTo(new Uri($"http://127.0.0.1:{port}")));
    }

    [Test]
    public async Task Idle_connections_and_late_answers_do_not_hold_up_the_end()
    {
        var server = await StartAsync(0);
        var armed = Cases.Arm("x.late", Cases.Json("{}") with { Delay = TimeSpan.FromHours(1) });
        await server.ArmAsync(armed, CancellationToken.None);
        using var idle = await RawClient.ConnectAsync(server.Endpoint);
        using var late = await RawClient.ConnectAsync(server.Endpoint);
        await late.SendAsync(RawClient.Request(armed));
        var watch = Stopwatch.StartNew();

        await server.DisposeAsync();

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task The_name_has_the_version()
    {
        await using var server = await StartAsync(0);

        Assert.That(server.Name, Does.Match(@"^embedded \d+\.\d+\.\d+$"));
    }

    private static Task<EmbeddedReplayServer> StartAsync(int port) =>
        EmbeddedReplayServer.StartAsync(port, TimeProvider.System, CancellationToken.None);
}
