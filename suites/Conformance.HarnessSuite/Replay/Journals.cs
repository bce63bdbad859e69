using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

internal sealed class Journals
{
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
    public async Task The_first_256_requests_of_a_case_are_kept_and_all_are_counted()
    {
        var armed = Cases.Arm("x.journal", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);
        for (var at = 0; at < 300; at++)
        {
            await client.AskAsync(RawClient.Request(armed).Replace("Host: localhost", $"X-Number: {at}", StringComparison.Ordinal));
        }

        var count = await server.CountAsync(armed, CancellationToken.None);
        var journal = await server.DisarmAsync(armed, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(count, Is.EqualTo(300));
            Assert.That(journal.Select(request => request.Headers[0].Value), Is.EqualTo(Enumerable.Range(0, 256).Select(at => $"{at}")));
        }
    }

    [Test]
    public async Task Only_256_strays_are_kept()
    {
        for (var at = 0; at < 300; at++)
        {
            await client.AskAsync(RawClient.Request("POST / HTTP/1.1\r\n", $"{at}"));
        }

        Assert.That(await server.TakeStraysAsync(CancellationToken.None), Has.Count.EqualTo(256));
    }

    [Test]
    public async Task Long_requests_fill_the_memory_of_all_journals_but_every_case_keeps_its_first_16()
    {
        var greedy = Cases.Arm("x.greedy", Cases.Json("{}"));
        var modest = Cases.Arm("x.modest", Cases.Json("{}"));
        await server.ArmAsync(greedy, CancellationToken.None);
        await server.ArmAsync(modest, CancellationToken.None);
        var long1 = RawClient.Request(greedy).Split("Content-Length")[0];
        for (var at = 0; at < 60; at++)
        {
            await client.AskAsync(
                RawClient.Request(long1, $$"""{"ClientId":"{{greedy.ClientId}}","a":"{{new string('x', 1_000_000)}}"}"""));
        }

        for (var at = 0; at < 20; at++)
        {
            await client.AskAsync(RawClient.Request(modest));
        }

        var full = await server.DisarmAsync(modest, CancellationToken.None);
        var kept = await server.DisarmAsync(greedy, CancellationToken.None);
        await server.ArmAsync(modest, CancellationToken.None);
        for (var at = 0; at < 20; at++)
        {
            await client.AskAsync(RawClient.Request(modest));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Has.Count.EqualTo(34));
            Assert.That(full, Has.Count.EqualTo(16));
            Assert.That(await server.DisarmAsync(modest, CancellationToken.None), Has.Count.EqualTo(20));
        }
    }
}
