using Conformance.ServiceMutants.Mutants;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>No bug that was found in emulators is forgotten.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EmulatorBugsAreMapped
{
    private static IEnumerable<TestCaseData> All =>
        EmulatorBugs.List.Select(
            (bug, at) =>
                new TestCaseData(bug).SetName($"Emulator bug {at + 1}, {bug.Where}: {bug.What}".Replace('(', ' ').Replace(')', ' ')));

    [TestCaseSource(nameof(All))]
    public void Bug_has_a_mutant_or_a_reason(EmulatorBug bug)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bug.Mutants.Count > 0, Is.EqualTo(bug.Reason is null));
            Assert.That(bug.Mutants, Is.SubsetOf(AllServiceMutants.List.Select(mutant => mutant.Name)));
        }
    }

    // The numbers of bugs that were collected from the field.
    [TestCase(EmulatorBugs.Moto, 13)]
    [TestCase(EmulatorBugs.LocalStack, 6)]
    [TestCase(EmulatorBugs.CognitoLocal, 10)]
    [TestCase(EmulatorBugs.Ministack, 6)]
    [TestCase(EmulatorBugs.Floci, 7)]
    [TestCase(EmulatorBugs.Fakecloud, 8)]
    [TestCase(EmulatorBugs.Rust, 3)]
    [TestCase(EmulatorBugs.Go, 2)]
    [TestCase(EmulatorBugs.Amplify, 1)]
    [TestCase(EmulatorBugs.ToCheck, 20)]
    public void Every_bug_of_an_emulator_is_there(string where, int bugs) =>
        Assert.That(EmulatorBugs.List.Count(bug => bug.Where == where), Is.EqualTo(bugs));

    [Test]
    public void There_is_no_other_emulator() =>
        Assert.That(EmulatorBugs.List, Has.Count.EqualTo(76));

    [Test]
    public void Mutants_have_names_of_their_own_and_scenarios() =>
        Assert.That(
            from mutant in AllServiceMutants.List
            from pattern in mutant.Sample
            where mutant.Scenarios.Count == 0
                || !mutant.Scenarios.Any(scenario => Corpus.CasePattern.Matches(pattern, scenario.Id))
                || AllServiceMutants.List.Count(other => other.Name == mutant.Name) > 1
            select $"{mutant.Name} {pattern}",
            Is.Empty);
}
