using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging.Steps;
using Conformance.Judging.Surfaces;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// Shows, in the same run and through the same path, that a client that does nothing, one that accepts all and one that refuses all
/// go red, and that every payload class turns at least one of them red.
/// </summary>
internal static class SelfProof
{
    /// <summary>One case of each payload class.</summary>
    public static IReadOnlyList<string> CaseIds { get; } =
    [
        "tokens.sign-in.initiate.with-empty-parameters",
        "challenge.SMS_MFA.initiate.full",
        "exclusivity.initiate.both",
        "exclusivity.initiate.neither",
        "session.absent-where-due",
        "forward.unknown-challenge",
        "forward.unknown-member.top-with-tokens",
        "types.AuthenticationResult.ExpiresIn.boolean",
        "lenient.byte-order-mark",
        "undecodable.html",
        "error.NotAuthorizedException.initiate",
        "error-spelling.namespace",
        "transport.500-for-ever",
    ];

    /// <summary>The cases of the proof.</summary>
    /// <exception cref="CorpusException">The corpus lacks one of them.</exception>
    public static IReadOnlyList<Case> CasesOf(CaseCorpus corpus) =>
    [
        .. CaseIds.Select(id => corpus.Cases.FirstOrDefault(one => one.Id == id)
            ?? throw new CorpusException($"the case {id}, on which the self-proof rests, is not in the corpus")),
    ];

    /// <summary>Runs the proof.</summary>
    /// <returns>Null when it holds, else what is wrong.</returns>
    public static async Task<string?> RunAsync(
        RunPlan plan, IReadOnlyList<IClientFactory> degenerates, IReplayServer replay, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var reddened = new ConcurrentDictionary<(string Profile, PayloadClass Class), bool>();
        foreach (var degenerate in degenerates)
        {
            var results = new ConcurrentBag<CaseResult>();
            var profile = "";
            var proof = plan with
            {
                Cases = plan.ProofCases,
                Clients = [degenerate],
                Requirements = RequirementSet.Newest,
                Shard = null,
                OwnCases = null,
            };
            using var run = new ClientRun(degenerate, proof, replay, time, results.Add);
            await run.RunAsync(client => profile = client?.Profile ?? "", cancellationToken);
            foreach (var result in results.Where(IsRedByPayload))
            {
                reddened[(profile, result.Case.Class)] = true;
            }

            if (results.Count != proof.Cases.Count)
            {
                return $"self-proof: the built-in client {degenerate.Name} has {Wording.Count(results.Count, "verdict")} for "
                    + Wording.Count(proof.Cases.Count, "case");
            }

            if (results.All(result => result.Verdict is not (Verdict.Fail or Verdict.NotApplicable)))
            {
                return $"self-proof: the built-in client {degenerate.Name} came out without a failure";
            }
        }

        var pale = reddened.Keys.Select(red => red.Profile).Distinct(StringComparer.Ordinal)
            .SelectMany(
                profile => Enum.GetValues<PayloadClass>().Where(one => !reddened.ContainsKey((profile, one))),
                (profile, one) => $"{CaseFile.Spell(one)} ({profile})")
            .ToArray();
        return reddened.IsEmpty ? "self-proof: no built-in client fails on any payload"
            : pale.Length == 0 ? null
            : $"self-proof: no built-in client fails on {string.Join(", ", pale)}";
    }

    // What a client sends, and that it never asks, is wrong whatever was sent to it, and proves nothing of the rules for the payload.
    private static bool IsRedByPayload(CaseResult result) =>
        result.Findings.Any(finding => finding.Rule.Level == Level.Must && finding.Rule.Id.StartsWith("SUR-", StringComparison.Ordinal)
            && finding.Rule != OutcomeAnswersARequest.Rule.Rule && finding.Rule != OutcomeFollowsAnAnswer.Rule.Rule);
}
