using Conformance.Contract;

namespace Conformance.MutantSuite.SurfaceRules;

internal sealed class SurfaceFixtures
{
    private static IEnumerable<TestCaseData> Conforming => Cases(SurfaceFixture.Conforming);

    private static IEnumerable<TestCaseData> Violating => Cases(SurfaceFixture.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_no_rule_is_broken(SurfaceFixture fixture)
    {
        var rule = Rulebook.Surfaces.Where(check => check.Rule.Id == fixture.RuleId).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Findings().Run(rule, fixture.Seen), Is.EqualTo(1), "the rule does not apply");
            Assert.That(Broken(fixture), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other(SurfaceFixture fixture) =>
        Assert.That(Broken(fixture).Distinct(StringComparer.Ordinal), Is.EqualTo([fixture.RuleId]));

    private static IEnumerable<string> Broken(SurfaceFixture fixture)
    {
        var findings = new Findings();
        findings.Run(Rulebook.Surfaces, fixture.Seen);
        return findings.All.Select(finding => finding.Rule.Id);
    }

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from fixture in SurfaceFixture.All
        where fixture.Kind == kind
        select new TestCaseData(fixture).SetName(fixture.Name);
}
