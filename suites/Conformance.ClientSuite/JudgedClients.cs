using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;

namespace Conformance.ClientSuite;

/// <summary>Judges each client once and lets every test read its own verdict.</summary>
internal static class JudgedClients
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Judged>>> Runs = new(StringComparer.Ordinal);

    /// <summary>
    /// The cases of a client: of profile sdk the quick ones and a share, so that each case is played by one client or another; of profile
    /// wrapper the quick ones and days of the calendar, since the sample project has the reference run through all of them, and a slow
    /// SRP of a client would take longer than all else. <c>.ci/full</c> plays all by all.
    /// </summary>
    public static IReadOnlyList<Case> CasesOf(string client) =>
        InstalledClients.Wrappers.Contains(client, StringComparer.Ordinal) ? OfWrappers : OfCalls(client);

    /// <summary>These cases through the embedded server, with the baseline beside the driver.</summary>
    public static Task<Judged> OnCorpus(string client) =>
        Runs.GetOrAdd(client, name => new(() => WithEmbeddedServerAsync(name, CasesOf(name)))).Value;

    public static async Task<Judged> WithEmbeddedServerAsync(string client, IReadOnlyList<Case> cases, string nonce = "")
    {
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        return await RunAsync(client, cases, replay, nonce);
    }

    public static async Task<Judged> RunAsync(string client, IReadOnlyList<Case> cases, IReplayServer replay, string nonce = "")
    {
        var (manifest, subject) = InstalledClients.Present.First(one => one.Manifest.Name == client);
        var corpus = InstalledClients.Workplace.Corpus;
        var baseline = Path.Combine(manifest.Folder, "baseline.json");
        var plan = new RunPlan(cases, [subject])
        {
            ProofCases = SelfProof.CasesOf(corpus),
            Corpus = corpus,
            Nonce = nonce,
            Ways = WaysPlayed.One,
            Baselines = File.Exists(baseline)
                ? new Dictionary<string, Baseline>(StringComparer.Ordinal) { [client] = BaselineFile.Read(baseline) }
                : [],
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
        var results = new ConcurrentDictionary<string, CaseResult>(StringComparer.Ordinal);
        var outcome =
            await new Runner(corpus, replay, TimeProvider.System, [new Collector(results)]).RunAsync(plan, CancellationToken.None);
        return new(outcome, results);
    }

    private static IReadOnlyList<Case> Calls { get; } =
        [.. InstalledClients.Workplace.Corpus.Cases.Where(one => one is { Dialogue: null, Way: "" })];

    private static Case[] OfCalls(string client)
    {
        var clients = InstalledClients.OfProfileSdk;
        var quick = Selection.Quick(Calls).ToHashSet();
        return [.. Calls.Where((one, at) => quick.Contains(one) || clients[at % clients.Count] == client)];
    }

    private static IReadOnlyList<Case> OfWrappers { get; } =
    [
        .. Selection.Quick(InstalledClients.Workplace.Corpus.Cases)
            .Concat(InstalledClients.Workplace.Corpus.Cases.Where(one => IsSampled(one.Id)))
            .DistinctBy(one => one.Id, StringComparer.Ordinal),
    ];

    /// <summary>True for days of one digit, the first of two, the day that most years lack, the last, and those of a device.</summary>
    internal static bool IsSampled(string id) =>
        id.StartsWith("clock.2028-01-0", StringComparison.Ordinal)
            || id.StartsWith("clock.device.", StringComparison.Ordinal)
            || id is "clock.2028-01-10" or "clock.2028-02-29" or "clock.2028-12-31";

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
