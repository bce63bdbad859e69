using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;

namespace Conformance.ClientSuite;

/// <summary>Judges each client once and lets every test read its own verdict.</summary>
internal static class JudgedClients
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Judged>>> Runs = new(StringComparer.Ordinal);

    /// <summary>The corpus but for most days of the calendar: the sample project has the reference run through the whole year.</summary>
    public static IReadOnlyList<Case> Cases { get; } =
        [.. InstalledClients.Workplace.Corpus.Cases.Where(one => one.Group != "clock" || IsSampled(one.Id))];

    /// <summary>These cases through the embedded server, with the baseline beside the driver.</summary>
    public static Task<Judged> OnCorpus(string client) =>
        Runs.GetOrAdd(client, name => new(() => WithEmbeddedServerAsync(name, Cases))).Value;

    public static async Task<Judged> WithEmbeddedServerAsync(string client, IReadOnlyList<Case> cases)
    {
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        return await RunAsync(client, cases, replay);
    }

    public static async Task<Judged> RunAsync(string client, IReadOnlyList<Case> cases, IReplayServer replay)
    {
        var (manifest, subject) = InstalledClients.Present.First(one => one.Manifest.Name == client);
        var corpus = InstalledClients.Workplace.Corpus;
        var baseline = Path.Combine(manifest.Folder, "baseline.json");
        var plan = new RunPlan(cases, [subject])
        {
            ProofCases = SelfProof.CasesOf(corpus),
            Corpus = corpus,
            Baselines = File.Exists(baseline) ? new Dictionary<string, Baseline>(StringComparer.Ordinal) { [client] = BaselineFile.Read(baseline) } : [],
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
        var results = new ConcurrentDictionary<string, CaseResult>(StringComparer.Ordinal);
        var outcome = await new Runner(corpus, replay, TimeProvider.System, [new Collector(results)]).RunAsync(plan, CancellationToken.None);
        return new(outcome, results);
    }

    // Days of one digit, the first of two, the day that most years lack, and the last.
    private static bool IsSampled(string id) =>
        id.StartsWith("clock.2028-01-0", StringComparison.Ordinal) || id is "clock.2028-01-10" or "clock.2028-02-29" or "clock.2028-12-31";

    private sealed class Collector(ConcurrentDictionary<string, CaseResult> results) : IReport
    {
        public void On(RunEvent happened)
        {
            if (happened is CaseJudged judged)
            {
                results[judged.Result.Case.Id] = judged.Result;
            }
        }
    }
}

/// <summary>One client's run.</summary>
internal sealed record Judged(RunOutcome Outcome, IReadOnlyDictionary<string, CaseResult> Results);
