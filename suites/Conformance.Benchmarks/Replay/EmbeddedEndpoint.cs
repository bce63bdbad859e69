using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Benchmarks.Replay;

/// <summary>The embedded replay server with so many cases armed.</summary>
internal static class EmbeddedEndpoint
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    public static async Task<int> ServeAsync(int count)
    {
        ArmedCase[] armed = [.. Enumerable.Range(0, count).Select(Stimulus.Arm)];
        await using var server = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        foreach (var one in armed)
        {
            await server.ArmAsync(one, CancellationToken.None);
        }

        using var stop = new CancellationTokenSource();
        var turning = ArmAnewAsync(server, [.. Stimulus.Asked(count).Select(number => armed[number])], stop.Token);
        var exitCode = await ServerProcess.ServeUntilEndOfInputAsync(server.Endpoint);
        await stop.CancelAsync();
        await turning;
        return exitCode;
    }

    // Arming anew hands out the journal of a case; without that it would soon be full, and the requests only counted.
    private static async Task ArmAnewAsync(EmbeddedReplayServer server, ArmedCase[] asked, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Turn);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                foreach (var one in asked)
                {
                    await server.ArmAsync(one, CancellationToken.None);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }
}
