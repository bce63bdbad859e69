using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>A call that never comes back costs all of its time once, and what is like it that of an ordinary call.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallsThatNeverComeBack
{
    // As many alone as a run with one job plays side by side.
    private const int SideBySide = 4;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);

    private static IReadOnlyList<Case> Alike { get; } =
        [.. Stage.Cases("framing.chunked.*").Where(one => one is { IsAlone: true, Class: PayloadClass.Lenient })];

    [Test]
    public async Task What_is_like_a_silent_one_waits_no_longer_than_an_ordinary_call()
    {
        var waits = new ConcurrentDictionary<string, TimeSpan>(StringComparer.Ordinal);
        var results = await PlayAsync(Alike, waits);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Alike, Has.Count.GreaterThan(2 * SideBySide));
            Assert.That(waits, Has.Count.EqualTo(Alike.Count));
            Assert.That(waits.Values.Count(wait => wait > Long), Is.InRange(1, SideBySide));

            // Which of them was the first to be silent depends on the moment, and the reports do not tell.
            Assert.That(results.Select(result => result.Reason), Has.All.EqualTo("no outcome in the time of a call"));
        }
    }

    [Test]
    public async Task What_is_not_like_it_has_all_of_its_time()
    {
        var waits = new ConcurrentDictionary<string, TimeSpan>(StringComparer.Ordinal);

        await PlayAsync([.. Alike.Take(1), .. Stage.Cases("transport.500-for-ever", "transport.closed-*", "transport.slow")], waits);

        Assert.That(waits.Values, Has.Count.GreaterThan(SideBySide).And.All.GreaterThan(Long));
    }

    private static async Task<IReadOnlyList<CaseResult>> PlayAsync(
        IReadOnlyList<Case> cases, ConcurrentDictionary<string, TimeSpan> waits)
    {
        await using var stage = await Stage.OpenAsync();
        var client = new ScriptedClient("silent")
        {
            Description = DegenerateClients.Describe("silent") with { MaxSeconds = 1 },
            OnCall = async (armed, _, cancellationToken) =>
            {
                var watch = Stopwatch.StartNew();
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    // What is played once more has all of the time again.
                    waits.TryAdd(armed.Case.Id, watch.Elapsed);
                }

                return null;
            },
        };
        await stage.RunAsync(
            new RunPlan(cases, [client])
            {
                ProofCases = [],
                Corpus = Stage.Corpus,
                Jobs = 1,
                CaseLimit = TimeSpan.FromSeconds(0.3),
                Slack = TimeSpan.FromSeconds(1),
            },
            CancellationToken.None);
        return stage.Results;
    }
}
