using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Mutants;
using Conformance.Mutants.SelfTesting;
using Conformance.Mutants.SignIns;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.MutantSuite;

/// <summary>Judges clients that are pieces of code here on the whole corpus, all of them on one replay server.</summary>
[SetUpFixture]
internal sealed class JudgedClients
{
    private static readonly TimeSpan CaseLimit = TimeSpan.FromSeconds(4);

    private static EmbeddedReplayServer? server;

    public static CaseCorpus Corpus { get; } = CaseCorpus.Load(Repository.Root);

    public static MutantRuns Runs { get; } = new(Corpus);

    private static readonly ConcurrentDictionary<WrongClient, Lazy<Task<MutantRun>>> Run = new();

    // Each is judged once: two runs of one subject would ask with the same values.
    private static readonly Lazy<Task<IReadOnlyList<CaseResult>>> Calls = new(() => JudgeAsync(ReferenceClient.Create()));
    private static readonly WrongClient Wrapper = Runs.Of(ReferenceSignIn.Right);

    /// <summary>The results of the client of profile sdk that does everything right.</summary>
    public static Task<IReadOnlyList<CaseResult>> ReferenceAsync() => Calls.Value;

    /// <summary>The run of the wrapper that does everything right.</summary>
    public static Task<MutantRun> ReferenceWrapperAsync() => RunAsync(Wrapper);

    /// <summary>The run of a wrong client, which is made once however many tests look at it.</summary>
    public static Task<MutantRun> RunAsync(WrongClient subject) =>
        Run.GetOrAdd(subject, _ => new(() => Runs.RunAsync(subject, CancellationToken.None))).Value;

    /// <summary>The cases that a client of profile sdk is judged on.</summary>
    public static IReadOnlyList<Case> Cases { get; } = [.. Corpus.Cases.Where(one => one.Dialogue is null)];

    [OneTimeSetUp]
    public async Task Start() => server = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);

    [OneTimeTearDown]
    public async Task Stop() => await server!.DisposeAsync();

    /// <summary>The results of a client in the order of the cases.</summary>
    public static async Task<IReadOnlyList<CaseResult>> JudgeAsync(IClientFactory client)
    {
        var results = new ConcurrentBag<CaseResult>();
        var plan = new RunPlan(Cases, [client]) { ProofCases = [], Corpus = Corpus, CaseLimit = CaseLimit, Jobs = 1, EveryBody = true };
        using var run = new ClientRun(client, plan, server!, TimeProvider.System, results.Add);
        await run.RunAsync(_ => { }, CancellationToken.None);
        return [.. results.OrderBy(result => result.Case.Id, StringComparer.Ordinal)];
    }

    /// <summary>A finding as a failed assertion shows it.</summary>
    public static IEnumerable<string> Words(IEnumerable<CaseResult> results) =>
        from result in results
        from words in result.Findings.Select(
            finding => $"{finding.Rule.Id} {finding.Path}: {finding.Expected}, not {finding.Actual}").DefaultIfEmpty(result.Reason ?? "")
        where result.Verdict != Verdict.Pass
        select $"{result.Case.Id} {result.Verdict}: {words}";
}
