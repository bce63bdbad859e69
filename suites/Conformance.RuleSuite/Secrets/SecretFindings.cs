using Conformance.Contract.Catalog;
using Conformance.Judging;

namespace Conformance.RuleSuite.Secrets;

/// <summary>What the findings of leaked secrets tell.</summary>
internal sealed class SecretFindings
{
    private static IEnumerable<TestCaseData> Violating =>
        from example in RuleExample.Of(ClientRules.Secrets.Select(check => check.Rule))
        where example.Kind == RuleExample.Violating
        select new TestCaseData(example).SetArgDisplayNames(example.Name);

    [TestCaseSource(nameof(Violating))]
    public void The_name_of_the_secret_and_the_place_are_told(RuleExample example)
    {
        var findings = new Findings();
        findings.Run(ClientRules.Secrets, SecretFixture.Read(example));

        Assert.That(
            findings.All.Select(finding => $"{finding.Path} {finding.Actual}"),
            Is.EquivalentTo(example.Root["tells"].Children.ToList().Select(told => told.Text)));
    }
}
