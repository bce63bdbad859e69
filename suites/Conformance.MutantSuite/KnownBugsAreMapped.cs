using Conformance.Mutants.SignIns;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class KnownBugsAreMapped
{
    private static IEnumerable<TestCaseData> All =>
        KnownBugs.List.Select(
            (bug, at) => new TestCaseData(bug).SetName($"Known bug {at + 1}, {bug.Group}: {bug.What}".Replace('(', ' ').Replace(')', ' ')));

    [TestCaseSource(nameof(All))]
    public void Bug_has_a_mutant_or_a_reason(KnownBug bug)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bug.Mutants.Count > 0 || bug.Reason is { Length: > 0 });
            Assert.That(bug.Mutants, Is.SubsetOf(AllSignInMutants.List.Select(mutant => mutant.Name)));
        }
    }

    // The numbers of rows that were collected from the field.
    [TestCase("exclusivity and dispatch", 14)]
    [TestCase("username, alias and SECRET_HASH", 10)]
    [TestCase("Session", 9)]
    [TestCase("errors and retries", 8)]
    [TestCase("new password, set-up and refresh", 8)]
    [TestCase("SRP", 18)]
    public void Every_row_of_a_group_is_there(string group, int rows) =>
        Assert.That(KnownBugs.List.Count(bug => bug.Group == group), Is.EqualTo(rows));

    [Test]
    public void There_is_no_other_group() =>
        Assert.That(KnownBugs.List, Has.Count.EqualTo(67));
}
