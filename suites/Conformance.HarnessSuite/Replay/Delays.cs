using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

internal sealed class Delays
{
    private readonly StoppedClock clock = new();
    private EmbeddedReplayServer server = null!;

    [SetUp]
    public async Task Start() => server = await EmbeddedReplayServer.StartAsync(0, clock, CancellationToken.None);

    [TearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task A_late_answer_comes_when_its_time_has_come()
    {
        var armed = Cases.Arm("x.late", Cases.Json("{}") with { Delay = TimeSpan.FromSeconds(3) });
        await server.ArmAsync(armed, CancellationToken.None);
        using var client = await RawClient.ConnectAsync(server.Endpoint);

        await client.SendAsync(RawClient.Request(armed));
        await clock.UntilWaitingAsync(1);
        var answer = client.ReadAnswerAsync();
        clock.Advance(TimeSpan.FromSeconds(2.9));
        await Task.Delay(20);
        var isEarly = answer.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(0.1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(isEarly, Is.False);
            Assert.That(await answer, Does.StartWith("HTTP/1.1 200 OK\r\nDate: Tue, 03 Feb 2026 04:05:09 GMT\r\n"));
        }
    }

    [Test]
    public async Task The_wait_ends_when_the_client_hangs_up()
    {
        var armed = Cases.Arm("x.gone", Cases.Json("{}") with { Delay = TimeSpan.FromHours(1) });
        await server.ArmAsync(armed, CancellationToken.None);
        using (var client = await RawClient.ConnectAsync(server.Endpoint))
        {
            await client.SendAsync(RawClient.Request(armed));
            await clock.UntilWaitingAsync(1);
        }

        await clock.UntilWaitingAsync(0);

        Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(1));
    }

    [Test]
    public async Task The_wait_ends_when_the_case_is_disarmed_and_nothing_is_answered()
    {
        var armed = Cases.Arm("x.disarmed", Cases.Json("{}") with { Delay = TimeSpan.FromHours(1) });
        await server.ArmAsync(armed, CancellationToken.None);
        using var client = await RawClient.ConnectAsync(server.Endpoint);
        await client.SendAsync(RawClient.Request(armed));
        await clock.UntilWaitingAsync(1);

        await server.DisarmAsync(armed, CancellationToken.None);

        Assert.That(await client.ReadToEndAsync(), Is.Empty);
        Assert.That(clock.Waiting, Is.Zero);
    }

    [Test]
    public async Task The_wait_of_one_case_holds_up_no_other()
    {
        var late = Cases.Arm("x.late", Cases.Json("{}") with { Delay = TimeSpan.FromHours(1) });
        var prompt = Cases.Arm("x.prompt", Cases.Json("{}"));
        await server.ArmAsync(late, CancellationToken.None);
        await server.ArmAsync(prompt, CancellationToken.None);
        List<RawClient> waiting = [];
        for (var at = 0; at < 40; at++)
        {
            waiting.Add(await RawClient.ConnectAsync(server.Endpoint));
            await waiting[at].SendAsync(RawClient.Request(late));
        }

        await clock.UntilWaitingAsync(40);
        using var client = await RawClient.ConnectAsync(server.Endpoint);

        Assert.That(await client.AskAsync(RawClient.Request(prompt)), Does.StartWith("HTTP/1.1 200 "));
        waiting.ForEach(each => each.Dispose());
    }
}
