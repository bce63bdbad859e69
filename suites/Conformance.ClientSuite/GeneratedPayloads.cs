using Conformance.Corpus.Generation;
using NUnit.Framework;

namespace Conformance.ClientSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class GeneratedPayloads
{
    private const int Count = 500;
    private const ulong Seed = 1;

    private static IEnumerable<TestCaseData> Clients => InstalledClients.OfProfileSdk.Select(name => new TestCaseData(name));

    [TestCaseSource(nameof(Clients))]
    public async Task Batch_holds_no_failure_that_the_baseline_does_not_know(string client)
    {
        var generator = new Generator(Seed);
        var judged = await JudgedClients.WithEmbeddedServerAsync(client, [.. Enumerable.Range(0, Count).Select(generator.Generate)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Results, Has.Count.EqualTo(Count));
            Assert.That(judged.Results.Values.Where(result => result.IsUnexpected).Select(ClientsAreJudged.Explain), Is.Empty);
            Assert.That(judged.Outcome.Void, Is.Null);
        }
    }
}
