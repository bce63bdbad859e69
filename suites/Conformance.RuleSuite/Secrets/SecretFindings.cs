using Conformance.Contract.Catalog;
using Conformance.Judging;

namespace Conformance.RuleSuite.Secrets;

/// <summary>What the findings of leaked secrets tell.</summary>
internal sealed class SecretFindings
{
    private static IEnumerable<TestCaseData> Violating =>
        from file in RuleFile.Of(ClientRules.Secrets.Select(check => check.Rule))
        where file.Kind == RuleFile.Violating
        select new TestCaseData(file).SetArgDisplayNames(file.Name);

    [TestCaseSource(nameof(Violating))]
    public void The_name_of_the_secret_and_the_place_are_told(RuleFile file)
    {
        var findings = new Findings();
        findings.Run(ClientRules.Secrets, SecretFixture.Read(file));

        Assert.That(
            findings.All.Select(finding => $"{finding.Path} {finding.Actual}"),
            Is.EquivalentTo(file.Read()["tells"].Children.ToList().Select(told => told.Text)));
    }
}
