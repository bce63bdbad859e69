using Conformance.Wire;
using NUnit.Framework;

namespace Conformance.RuleSuite;

internal sealed class FindingsKeepSecrets
{
    private const int ShortestTold = 6;

    private static readonly string[] Secrets =
    [
        "Session", "AccessToken", "IdToken", "RefreshToken", "DeviceKey", "DeviceGroupKey", "USERNAME", "USER_ID_FOR_SRP", "SALT", "SRP_B",
        "SECRET_BLOCK", "CODE_DELIVERY_DESTINATION", "userAttributes", "requiredAttributes", "CREDENTIAL_REQUEST_OPTIONS", "SESSION", "message",
    ];

    private static IEnumerable<TestCaseData> Violating =>
        from fixture in RuleFixture.All
        where fixture.Kind == "violating"
        select new TestCaseData(fixture).SetName($"{fixture.RuleId} discreet {fixture.Name}");

    [TestCaseSource(nameof(Violating))]
    public void No_finding_tells_a_secret(RuleFixture fixture)
    {
        List<string> secrets = [.. new[] { fixture.Exchange.Username, fixture.Exchange.Typed, fixture.Exchange.PreviousSession }.OfType<string>()];
        Collect(fixture.Exchange.Response.Root, secrets);

        Assert.That(
            from finding in fixture.Judge()
            from secret in secrets
            where secret.Length >= ShortestTold && $"{finding.Path} {finding.Expected} {finding.Actual}".Contains(secret, StringComparison.OrdinalIgnoreCase)
            select finding,
            Is.Empty);
    }

    private static void Collect(JsonValue parent, List<string> secrets)
    {
        foreach (var child in parent.Children)
        {
            if (Secrets.Any(child.IsNamed))
            {
                secrets.Add(child.Text);
            }

            Collect(child, secrets);
        }
    }
}
