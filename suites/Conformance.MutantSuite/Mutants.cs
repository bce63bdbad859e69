using Conformance.Contract;
using Conformance.Mutants;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Children)]
internal sealed class Mutants
{
    private static IEnumerable<TestCaseData> All =>
        AllMutants.List.Select(mutant => new TestCaseData(mutant).SetName($"Mutant {mutant.Name} shows exactly {string.Join(" and ", mutant.Findings)}"));

    [TestCaseSource(nameof(All))]
    public async Task Shows_exactly_the_findings_that_it_declares(Mutant mutant)
    {
        var results = await JudgedClients.JudgeAsync(ReferenceClient.Mutate(mutant));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Select(result => result.Case.Id), Is.EqualTo(JudgedClients.Cases.Select(one => one.Id)));
            Assert.That(
                results.SelectMany(result => result.Findings).Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal),
                Is.EquivalentTo(mutant.Findings),
                () => $"{mutant.Fault}:\n{string.Join('\n', JudgedClients.Words(results))}");
            Assert.That(results.Where(result => result.Verdict is Verdict.HarnessFault or Verdict.NotApplicable), Is.Empty);
        }
    }

    [Test]
    public void There_are_mutants_each_with_a_name_of_its_own_and_a_fault_that_is_told()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AllMutants.List, Is.Not.Empty);
            Assert.That(AllMutants.List.Select(mutant => mutant.Name), Is.Unique);
            Assert.That(AllMutants.List.Select(mutant => mutant.Fault), Is.Unique);
            Assert.That(AllMutants.List.Select(mutant => mutant.Findings), Has.None.Empty);
        }
    }

    [Test]
    public void Every_surface_rule_is_the_sole_finding_of_a_mutant() =>
        Assert.That(
            Rulebook.Surfaces.Select(check => check.Rule.Id)
                .Except(AllMutants.List.Where(mutant => mutant.Findings.Count == 1).Select(mutant => mutant.Findings[0]), StringComparer.Ordinal),
            Is.Empty);
}
