using Conformance.Contract.Catalog;
using Conformance.Mutants.SelfTesting;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Children)]
internal sealed class WrongClients
{
    private static IEnumerable<TestCaseData> All =>
        JudgedClients.Runs.All.Select(one =>
            new TestCaseData(one).SetName(
                $"Mutant {one.Name} of profile {one.Profile} shows exactly {string.Join(" and ", one.Findings)}"));

    [TestCaseSource(nameof(All))]
    public async Task Shows_exactly_the_findings_that_it_declares(WrongClient subject)
    {
        var run = await JudgedClients.RunAsync(subject);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Results.Select(result => result.Case.Id), Is.EqualTo(subject.CasesIn(JudgedClients.Corpus).Select(one => one.Id)));
            Assert.That(
                run.Found,
                Is.EquivalentTo(subject.Findings),
                () => $"{subject.Fault}:\n{string.Join('\n', JudgedClients.Words(run.Results))}");
            Assert.That(run.Results.Where(result => result.Verdict is Verdict.HarnessFault or Verdict.NotApplicable), Is.Empty);
            Assert.That(
                subject.Leaks is null
                    ? []
                    : run.Results.SelectMany(result => result.Findings)
                        .Select(finding => finding.Actual)
                        .Except([$"the {subject.Leaks}"], StringComparer.Ordinal),
                Is.Empty);
        }
    }

    [Test]
    public void Each_kind_of_secret_has_a_mutant_that_lets_out_nothing_else() =>
        Assert.That(
            JudgedClients.Runs.All.Select(one => one.Leaks).OfType<string>().Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(SecretKind.All.Select(kind => kind.Name)));

    [Test]
    public void There_are_mutants_each_with_a_name_of_its_own_and_a_fault_that_is_told()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JudgedClients.Runs.All.Select(one => one.Profile).Distinct(StringComparer.Ordinal), Is.EqualTo(["sdk", "wrapper"]));
            Assert.That(JudgedClients.Runs.All.Select(one => $"{one.Profile} {one.Name}"), Is.Unique);
            Assert.That(JudgedClients.Runs.All.Select(one => $"{one.Profile} {one.Fault}"), Is.Unique);
            Assert.That(JudgedClients.Runs.All.Select(one => one.Findings), Has.None.Empty);
        }
    }
}
