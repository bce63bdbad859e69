using Conformance.Contract;

namespace Conformance.MutantSuite.SecretRules;

internal sealed class SecretFixtures
{
    private static IEnumerable<TestCaseData> Conforming => Cases(SecretFixture.Conforming);

    private static IEnumerable<TestCaseData> Violating => Cases(SecretFixture.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_no_rule_is_broken(SecretFixture fixture)
    {
        var rule = Rulebook.Secrets.Where(check => check.Rule.Id == fixture.RuleId).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Findings().Run(rule, fixture.Disclosed), Is.Positive, "the rule does not apply");
            Assert.That(Broken(fixture), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other(SecretFixture fixture) =>
        Assert.That(Broken(fixture).Distinct(StringComparer.Ordinal), Is.EqualTo([fixture.RuleId]));

    [TestCaseSource(nameof(Violating))]
    public void The_finding_tells_the_name_and_the_place_and_not_the_text(SecretFixture fixture)
    {
        var told = Find(fixture).Select(finding => $"{finding.Path} {finding.Actual}").ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EquivalentTo(fixture.Tells));
            Assert.That(
                from text in told
                from secret in fixture.Disclosed.Secrets.Keys
                where text.Contains(secret, StringComparison.Ordinal)
                select text,
                Is.Empty);
        }
    }

    private static IEnumerable<string> Broken(SecretFixture fixture) => Find(fixture).Select(finding => finding.Rule.Id);

    private static IReadOnlyList<Finding> Find(SecretFixture fixture)
    {
        var findings = new Findings();
        findings.Run(Rulebook.Secrets, fixture.Disclosed);

        return findings.All;
    }

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from fixture in SecretFixture.All
        where fixture.Kind == kind
        select new TestCaseData(fixture).SetArgDisplayNames(fixture.Name);
}
