using Conformance.Corpus;
using Conformance.Corpus.Generation;
using NUnit.Framework;

namespace Conformance.ClientSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class GeneratedPayloads
{
    // .ci/full plays 500 by each.
    private const int Many = 100;
    private const int Few = 20;
    private const ulong Seed = 1;
    private const string Reference = "dotnet-reference";

    // The SRP of a wrapper takes longer than all else.
    private static IEnumerable<TestCaseData> Clients =>
    [
        .. InstalledClients.OfProfileSdk.Select(name => new TestCaseData(name, Many)),
        .. InstalledClients.Wrappers.Where(name => name != Reference).Select(name => new TestCaseData(name, Few)),
    ];

    [TestCaseSource(nameof(Clients))]
    public async Task Batch_holds_no_failure_that_the_baseline_does_not_know(string client, int count)
    {
        var payloads = Payloads(count);
        var isSdk = InstalledClients.OfProfileSdk.Contains(client, StringComparer.Ordinal);
        var judged = await JudgedClients.WithEmbeddedServerAsync(client, payloads);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Results, Has.Count.EqualTo(payloads.Count(one => isSdk || !one.IsForSdk)));
            Assert.That(judged.Results.Values.Where(result => result.IsUnexpected).Select(ClientsAreJudged.Explain), Is.Empty);
            Assert.That(judged.Outcome.Void, Is.Null);
        }
    }

    [Test]
    public async Task Reference_is_right_in_every_respect()
    {
        var payloads = Payloads(Many);
        var judged = await JudgedClients.WithEmbeddedServerAsync(Reference, payloads);

        Assert.That(judged.Results, Has.Count.EqualTo(payloads.Count(one => !one.IsForSdk)));
        Assert.That(
            judged.Results.Values.SelectMany(
                result => result.Findings.Select(finding => $"{result.Case.Id}: {finding.Rule.Id} at {finding.Path}")),
            Is.Empty);
    }

    private static Case[] Payloads(int count)
    {
        var generator = new Generator(Seed);
        return [.. Enumerable.Range(0, count).Select(generator.Generate)];
    }
}
