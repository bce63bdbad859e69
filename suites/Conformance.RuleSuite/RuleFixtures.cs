namespace Conformance.RuleSuite;

internal sealed class RuleFixtures
{
    // A shorter one may stand in a finding by chance.
    private const int ShortestSecret = 6;

    private static IEnumerable<TestCaseData> Conforming => Files(RuleExample.Conforming);

    private static IEnumerable<TestCaseData> Violating => Files(RuleExample.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_is_kept(RuleFamily family, RuleExample example)
    {
        var judged = family.Judge(example);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Applied, Is.Positive, "the rule does not apply");
            Assert.That(judged.Broken, Is.EquivalentTo(example.Also), () => judged.Told);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other_that_is_not_named(RuleFamily family, RuleExample example)
    {
        var judged = family.Judge(example);

        Assert.That(judged.Broken, Is.EquivalentTo([example.RuleId, .. example.Also]), () => judged.Told);
    }

    // Findings go to reports.
    [TestCaseSource(nameof(Violating))]
    public void What_is_told_holds_no_secret(RuleFamily family, RuleExample example)
    {
        var judged = family.Judge(example);

        Assert.That(
            judged.Secrets.Where(
                secret => secret.Length >= ShortestSecret && judged.Told.Contains(secret, StringComparison.OrdinalIgnoreCase)),
            Is.Empty);
    }

    private static IEnumerable<TestCaseData> Files(string kind) =>
        from family in RuleFamily.All
        from example in family.Examples
        where example.Kind == kind
        select new TestCaseData(family, example).SetName($"{{m}} {example.Name}");
}
