using Conformance.Contract;
using NUnit.Framework;

namespace Conformance.RuleSuite.Dues;

internal sealed class DueFixtures
{
    private static IEnumerable<TestCaseData> Conforming => Cases(DueFixture.Conforming);

    private static IEnumerable<TestCaseData> Violating => Cases(DueFixture.Violating);

    [TestCaseSource(nameof(Conforming))]
    public void The_rule_applies_and_no_rule_is_broken(DueFixture fixture)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Findings().Run([.. Rulebook.Dues.Where(check => check.Rule.Id == fixture.RuleId)], fixture.Step), Is.EqualTo(1), "the rule does not apply");
            Assert.That(fixture.Judge().Select(Words), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Violating))]
    public void The_rule_is_broken_and_no_other(DueFixture fixture)
    {
        var found = fixture.Judge();

        Assert.That(found.Select(finding => finding.Rule.Id), Is.EqualTo([fixture.RuleId]), () => string.Join('\n', found.Select(Words)));
    }

    [TestCaseSource(nameof(Violating))]
    public void What_is_told_of_it_holds_no_session(DueFixture fixture)
    {
        var told = string.Join('\n', fixture.Judge().Select(Words));

        Assert.That(told, Does.Not.Contain("fake-session"));
    }

    private static string Words(Finding finding) => $"{finding.Rule.Id} at {finding.Path}: expected {finding.Expected}; actual {finding.Actual}";

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from fixture in DueFixture.All
        where fixture.Kind == kind
        select new TestCaseData(fixture).SetName($"{{m}} {fixture.Name}");
}
