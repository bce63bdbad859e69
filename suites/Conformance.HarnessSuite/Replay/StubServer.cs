using Conformance.Corpus;
using Conformance.Replay;
using Conformance.WireMockNet;

namespace Conformance.HarnessSuite.Replay;

/// <summary>A server of someone else's that replays cases as canned answers.</summary>
/// <param name="Name">How <c>--replay</c> and reports call it.</param>
/// <param name="CanClose">True where it can close a connection without a byte.</param>
/// <param name="Expresses">Which cases it can express.</param>
/// <param name="StartAsync">Starts one, or skips the test with the command that installs it.</param>
internal sealed record StubServer(
    string Name, bool CanClose, Func<Case, bool> Expresses, Func<TimeProvider, Task<IReplayServer>> StartAsync)
{
    public static IReadOnlyList<StubServer> All { get; } =
    [
        new(
            "wiremock",
            CanClose: true,
            one => WireMockReplayServer.WhyNot(one) is null,
            async time => await WireMockJar.OrSkipAsync(
                () => WireMockReplayServer.StartAsync(WireMockJar.Folder, time, CancellationToken.None))),
        new(
            "wiremock-net",
            CanClose: false,
            one => WireMockNetReplayServer.WhyNot(one) is null,
            async time => await WireMockNetReplayServer.StartAsync(time, CancellationToken.None)),
    ];
}
