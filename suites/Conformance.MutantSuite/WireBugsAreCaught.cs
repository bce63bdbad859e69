using Conformance.Mutants;
using Conformance.Mutants.SelfTesting;

namespace Conformance.MutantSuite;

/// <summary>Each bug of reading that SDKs have is a mutant, and one case with one rule catches it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WireBugsAreCaught
{
    private static IEnumerable<TestCaseData> All =>
        WireBugs.List.Select(bug => new TestCaseData(bug).SetName($"Client that {bug.What} is caught"));

    [TestCaseSource(nameof(All))]
    public async Task Bug_is_the_finding_of_one_rule_in_one_case(WireBug bug)
    {
        var mutant = AllMutants.List.Single(one => one.Name == bug.Mutant);

        var run = await JudgedClients.RunAsync(WrongClient.Of(mutant) with { Takes = one => one.Id == bug.Case });

        Assert.That(run.Results.Select(result => result.Case.Id), Is.EqualTo([bug.Case]));
        Assert.That(run.Found, Is.EqualTo([bug.Rule]), () => string.Join('\n', JudgedClients.Words(run.Results)));
    }

    [Test]
    public void There_are_twelve() => Assert.That(WireBugs.List.Select(bug => bug.Mutant), Is.Unique.And.Exactly(12).Items);
}
