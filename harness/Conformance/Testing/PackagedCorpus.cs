using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Testing;

/// <summary>The corpus that is inside the library, and the proof that judging by it can go red.</summary>
internal static class PackagedCorpus
{
    private static readonly Lazy<CaseCorpus> Loaded =
        new(() => CaseCorpus.Load(CorpusFiles.Of(new EmbeddedTree(typeof(CaseCorpus).Assembly))));

    // Once for all wrappers of a test run, as the tool does it once for all clients.
    private static readonly Lazy<Task<string?>> Proof = new(ProveAsync);

    private static readonly Lazy<ILookup<string, Case>> ByFamily =
        new(() => Corpus.Cases.Where(one => !one.IsForSdk).ToLookup(one => one.Family, StringComparer.Ordinal));

    public static CaseCorpus Corpus => Loaded.Value;

    /// <summary>The cases by what they are without their way into a sign-in.</summary>
    public static ILookup<string, Case> Families => ByFamily.Value;

    /// <summary>Runs the self-proof; each test waits for it, so that no selection of tests leaves it out.</summary>
    /// <returns>Null when it holds, else what is wrong.</returns>
    public static Task<string?> ProofAsync() => Proof.Value;

    private static async Task<string?> ProveAsync()
    {
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        var plan = new RunPlan([], []) { ProofCases = SelfProof.CasesOf(Corpus), Corpus = Corpus };
        return await SelfProof.RunAsync(plan, DegenerateClients.All, replay, TimeProvider.System, CancellationToken.None);
    }
}
