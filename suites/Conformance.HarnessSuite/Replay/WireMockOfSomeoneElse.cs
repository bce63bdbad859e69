using Conformance.Corpus.Signing;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>A WireMock that runs already is used and left as it was found.</summary>
internal sealed class WireMockOfSomeoneElse
{
    private WireMockReplayServer wireMock = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        wireMock = await WireMockJar.OrSkipAsync(
            () => WireMockReplayServer.StartAsync(WireMockJar.Folder, TimeProvider.System, CancellationToken.None));

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (wireMock is not null)
        {
            await wireMock.DisposeAsync();
        }
    }

    [Test]
    public async Task Its_other_mappings_and_strays_are_untouched_by_a_case()
    {
        var armed = Cases.Arm("x.guest", Cases.Json("{}"));
        await using (var guest = await WireMockReplayServer.ConnectAsync(wireMock.Endpoint, TimeProvider.System, CancellationToken.None))
        {
            await guest.ArmAsync(armed, CancellationToken.None);
            Assert.That(await StatusAsync(guest.Endpoint, RawClient.Request(armed)), Is.EqualTo(200));
        }

        Assert.That(await StatusAsync(wireMock.Endpoint, RawClient.Request(armed)), Is.EqualTo(404));
        Assert.That(await wireMock.TakeStraysAsync(CancellationToken.None), Has.Count.EqualTo(1));
    }

    // Each run on a WireMock publishes the keys anew, and takes them back.
    [TestCase(WellKnown.JwksPath)]
    [TestCase(WellKnown.DiscoveryPath)]
    public async Task The_keys_are_gone_afterwards(string path)
    {
        int during;
        await using (var guest = await WireMockReplayServer.ConnectAsync(wireMock.Endpoint, TimeProvider.System, CancellationToken.None))
        {
            during = (await Published.LookUpAsync(guest, path)).Status;
        }

        var afterwards = await Published.LookUpAsync(wireMock, path);
        await wireMock.TakeStraysAsync(CancellationToken.None);

        Assert.That((during, afterwards.Status), Is.EqualTo((200, 404)));
    }

    private static async Task<int> StatusAsync(Uri endpoint, string request)
    {
        using var client = await RawClient.ConnectAsync(endpoint);
        return RawClient.Read(await client.AskAsync(request)).Status;
    }
}
