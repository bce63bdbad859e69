using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Snapshots;

/// <summary>What a client hands out in each of some cases.</summary>
/// <param name="Seen">The forms, in the order of the case ids.</param>
/// <param name="NotApplicable">The ids of the cases that cannot be asked of the client.</param>
/// <param name="Faults">What the driver did wrong, a sentence each.</param>
internal sealed record SurfacedCases(IReadOnlyList<SeenScenario> Seen, IReadOnlyList<string> NotApplicable, IReadOnlyList<string> Faults)
{
    /// <summary>Lets the client make the calls, or the sign-ins.</summary>
    public static async Task<SurfacedCases> TakeAsync(
        IClientFactory client, IReadOnlyList<Case> cases, CanonicalForms forms, CaseCorpus corpus, IReplayServer replay, TimeProvider time,
        CancellationToken cancellationToken)
    {
        List<CaseResult> results = [];
        var published = new Lock();
        var plan = new RunPlan(cases, [client]) { ProofCases = [], Corpus = corpus, Forms = forms };
        using (var run = new ClientRun(client, plan, replay, time, Publish))
        {
            await run.RunAsync(_ => { }, cancellationToken);
        }

        results.Sort((one, other) => string.CompareOrdinal(one.Case.Id, other.Case.Id));
        return new(
            [.. from result in results where result.Form is not null select new SeenScenario(result.Case.Id, result.Form!)],
            [.. from result in results where result.Verdict == Verdict.NotApplicable select result.Case.Id],
            [.. from result in results where result.Verdict == Verdict.HarnessFault select $"{result.Case.Id}: {result.Reason}"]);

        void Publish(CaseResult result)
        {
            lock (published)
            {
                results.Add(result);
            }
        }
    }
}
