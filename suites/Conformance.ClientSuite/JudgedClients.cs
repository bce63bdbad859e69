using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;

namespace Conformance.ClientSuite;

/// <summary>Judges each client once and lets every test read its own verdict.</summary>
internal static class JudgedClients
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Judged>>> Runs = new(StringComparer.Ordinal);

    /// <summary>The whole corpus through the embedded server, with the baseline beside the driver.</summary>
    public static Task<Judged> OnWholeCorpus(string client) =>
        Runs.GetOrAdd(client, name => new(() => WithEmbeddedServerAsync(name, InstalledClients.Workplace.Corpus.Cases))).Value;

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
