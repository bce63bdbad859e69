using Conformance.Contract;
using NUnit.Framework;

namespace Conformance.RuleSuite;

internal sealed class RuleFixtures
{
    private static IEnumerable<TestCaseData> Conforming => Cases("conforming");

    private static IEnumerable<TestCaseData> Violating => Cases("violating");

    [TestCaseSource(nameof(Conforming))]
    public void Conforming_fixture_passes(RuleFixture fixture) =>
        Assert.Multiple(() =>
        {
            Assert.That(Applies(fixture), "the rule does not apply to it");
            Assert.That(Broken(fixture), Is.EquivalentTo(fixture.Also));
        });

    [TestCaseSource(nameof(Violating))]
    public void Violating_fixture_breaks_its_rule_and_only_what_it_names(RuleFixture fixture) =>
        Assert.That(Broken(fixture), Is.EquivalentTo([fixture.RuleId, .. fixture.Also]));

    private static bool Applies(RuleFixture fixture) =>
        new Findings().Run([.. Rulebook.Responses.Where(check => check.Rule.Id == fixture.RuleId)], fixture.Exchange) == 1;

    private static IEnumerable<string> Broken(RuleFixture fixture) =>
        fixture.Judge().Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Cases(string kind) =>
        from fixture in RuleFixture.All
        where fixture.Kind == kind
        select new TestCaseData(fixture).SetName($"{fixture.RuleId} {kind} {fixture.Name}");
}
