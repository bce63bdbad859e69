using Conformance.Contract;
using NUnit.Framework;

namespace Conformance.RuleSuite.Requests;

internal sealed class RequestFixtures
{
    private static IEnumerable<TestCaseData> Conforming => Cases(RequestFixture.Conforming);

    private static IEnumerable<TestCaseData> Violating => Cases(RequestFixture.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_no_rule_is_broken(RequestFixture fixture)
    {
        var rule = Rulebook.Requests.Where(check => check.Rule.Id == fixture.RuleId).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Findings().Run(rule, fixture.Sent), Is.EqualTo(1), "the rule does not apply");
            Assert.That(Found(fixture).Select(Words), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other(RequestFixture fixture)
    {
        var found = Found(fixture);

        Assert.That(found.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal), Is.EqualTo([fixture.RuleId]), () => string.Join('\n', found.Select(Words)));
    }

    [TestCaseSource(nameof(Violating))]
    public void What_is_told_of_it_holds_no_secret_of_the_case(RequestFixture fixture)
    {
        var told = string.Join('\n', Found(fixture).Select(Words));

        Assert.That(fixture.Sent.Armed.Secrets.Where(secret => told.Contains(secret.Key, StringComparison.Ordinal)).Select(secret => secret.Value), Is.Empty);
    }

    private static IReadOnlyList<Finding> Found(RequestFixture fixture)
    {
        var findings = new Findings();
        findings.Run(Rulebook.Requests, fixture.Sent);
        return findings.All;
    }

    private static string Words(Finding finding) => $"{finding.Rule.Id} at {finding.Path}: expected {finding.Expected}; actual {finding.Actual}";

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from fixture in RequestFixture.All
        where fixture.Kind == kind
        select new TestCaseData(fixture).SetName($"{{m}} {fixture.Name}");
}
