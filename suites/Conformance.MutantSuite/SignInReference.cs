using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Mutants.SelfTesting;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Self)]
internal sealed class SignInReference
{
    [Test]
    public async Task The_wrapper_that_does_everything_right_passes_every_case_without_a_finding()
    {
        var run = await JudgedClients.ReferenceWrapperAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Results.Select(result => result.Case.Family).Distinct(StringComparer.Ordinal),
                Is.EquivalentTo(
                    JudgedClients.Corpus.Cases.Where(
                        one => one.Origin != Origin.Captured && !one.Reuses && CaseSamples.IsNoOtherDay(one))
                        .Select(one => one.Family)
                        .Distinct(StringComparer.Ordinal)));
            Assert.That(
                run.Results.Select(result => result.Verdict),
                Is.All.EqualTo(Verdict.Pass),
                () => string.Join('\n', JudgedClients.Words(run.Results)));
            Assert.That(run.Found, Is.Empty);
        }
    }
}
