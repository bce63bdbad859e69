using Conformance.Corpus;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>The values of a run are its own, and the verdicts are those of any other run.</summary>
// Each run has the machine for itself: beside the others the wrappers that compute SRP in JavaScript would meet their time limits.
[NonParallelizable]
internal sealed class NoncesAgree
{
    private static readonly IReadOnlyList<Case> Quick = Selection.Quick(InstalledClients.Workplace.Corpus.Cases);

    // One of each profile: .ci/full plays three nonces by every client.
    private static IEnumerable<TestCaseData> Runs =>
        [new("aws-sdk-dotnet", "second"), new("boto3", "third"), new("dotnet-reference", "second")];

    [TestCaseSource(nameof(Runs))]
    public async Task Verdicts_are_those_under_another_nonce(string client, string nonce)
    {
        var first = await JudgedClients.OnCorpus(client);

        var judged = await JudgedClients.WithEmbeddedServerAsync(client, Quick, nonce);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Results, Is.Not.Empty);
            Assert.That(Verdicts(judged), Is.EqualTo(Verdicts(first).Where(told => judged.Results.ContainsKey(told.Id))));
            Assert.That(judged.Outcome.ExitCode, Is.Zero);
        }
    }

    private static IEnumerable<(string Id, Contract.Catalog.Verdict Verdict, string? Known)> Verdicts(Judged judged) =>
        judged.Results.Values.OrderBy(result => result.Case.Id, StringComparer.Ordinal).Select(
            result => (result.Case.Id, result.Replayed ?? result.Verdict, result.Baselined));
}
