using Conformance.Contract.Catalog;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Self)]
internal sealed class Reference
{
    [Test]
    public async Task The_client_that_does_everything_right_passes_every_case_without_a_finding()
    {
        var results = await JudgedClients.ReferenceAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results, Is.Not.Empty);
            Assert.That(results.Select(result => result.Case.Id), Is.EqualTo(JudgedClients.Cases.Select(one => one.Id)));
            Assert.That(
                results.Select(result => result.Verdict),
                Is.All.EqualTo(Verdict.Pass),
                () => string.Join('\n', JudgedClients.Words(results)));
            Assert.That(results.SelectMany(result => result.Findings), Is.Empty);
        }
    }
}
