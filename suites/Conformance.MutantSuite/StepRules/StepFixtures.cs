using Conformance.Contract;

namespace Conformance.MutantSuite.StepRules;

internal sealed class StepFixtures
{
    private static IEnumerable<TestCaseData> Conforming => Cases(StepFixture.Conforming);

    private static IEnumerable<TestCaseData> Violating => Cases(StepFixture.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_no_rule_is_broken(StepFixture fixture)
    {
        var rule = Rulebook.Steps.Where(check => check.Rule.Id == fixture.RuleId).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fixture.Steps.Sum(step => new Findings().Run(rule, step)), Is.Positive, "the rule does not apply");
            Assert.That(Broken(fixture), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other(StepFixture fixture) =>
        Assert.That(Broken(fixture).Distinct(StringComparer.Ordinal), Is.EqualTo([fixture.RuleId]));

    // Findings go to reports, and what a client handed out is full of secrets.
    [TestCaseSource(nameof(Violating))]
    public void No_finding_tells_a_secret(StepFixture fixture) =>
        Assert.That(
            from finding in Find(fixture)
            from secret in fixture.Seen.Dialogue.Armed.Secrets.Keys
            where $"{finding.Path} {finding.Expected} {finding.Actual}".Contains(secret, StringComparison.Ordinal)
            select finding,
            Is.Empty);

    private static IEnumerable<string> Broken(StepFixture fixture) => Find(fixture).Select(finding => finding.Rule.Id);

    private static IReadOnlyList<Finding> Find(StepFixture fixture)
    {
        var findings = new Findings();
        foreach (var step in fixture.Steps)
        {
            findings.Run(Rulebook.Steps, step);
        }

        return findings.All;
    }

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from fixture in StepFixture.All
        where fixture.Kind == kind
        select new TestCaseData(fixture).SetArgDisplayNames(fixture.Name);
}
