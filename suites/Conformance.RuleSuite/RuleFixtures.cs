namespace Conformance.RuleSuite;

internal sealed class RuleFixtures
{
    // A shorter one may stand in a finding by chance.
    private const int ShortestSecret = 6;

    private static IEnumerable<TestCaseData> Conforming => Files(RuleFile.Conforming);

    private static IEnumerable<TestCaseData> Violating => Files(RuleFile.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_is_kept(RuleFamily family, RuleFile file)
    {
        var judged = family.Judge(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Applied, Is.Positive, "the rule does not apply");
            Assert.That(judged.Broken, Is.EquivalentTo(file.Also), () => judged.Told);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other_that_is_not_named(RuleFamily family, RuleFile file)
    {
        var judged = family.Judge(file);

        Assert.That(judged.Broken, Is.EquivalentTo([file.RuleId, .. file.Also]), () => judged.Told);
    }

    // Findings go to reports.
    [TestCaseSource(nameof(Violating))]
    public void What_is_told_holds_no_secret(RuleFamily family, RuleFile file)
    {
        var judged = family.Judge(file);

        Assert.That(
            judged.Secrets.Where(
                secret => secret.Length >= ShortestSecret && judged.Told.Contains(secret, StringComparison.OrdinalIgnoreCase)),
            Is.Empty);
    }

    private static IEnumerable<TestCaseData> Files(string kind) =>
        from family in RuleFamily.All
        from file in family.Files
        where file.Kind == kind
        select new TestCaseData(family, file).SetName($"{{m}} {file.Name}");
}
