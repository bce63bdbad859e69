using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;
using Conformance.Running.Services;

namespace Conformance.HarnessSuite.Services;

/// <summary>What an app client that the run did not make has switched off is no deviation of the service.</summary>
internal sealed class GivenAppClients
{
    [TestCase(ChallengeCatalog.AdminPassword, "ALLOW_ADMIN_USER_PASSWORD_AUTH")]
    [TestCase(ChallengeCatalog.AdminNoSrp, "ADMIN_NO_SRP_AUTH")]
    [TestCase(ChallengeCatalog.UserSrp, "ALLOW_USER_SRP_AUTH")]
    [TestCase(ChallengeCatalog.Custom, "CUSTOM_AUTH_FLOW_ONLY")]
    [TestCase(ChallengeCatalog.UserAuth, "ALLOW_USER_AUTH")]
    [TestCase(ChallengeCatalog.Refresh, "ALLOW_REFRESH_TOKEN_AUTH")]
    public void Flow_is_judged_where_it_is_enabled_and_there_alone(string flow, string setting)
    {
        var step = new Step(StepKind.Start, Dues.Tokens) { Flow = flow };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(FlowSetting.WhyOff(step, [setting]), Is.Null);
            Assert.That(FlowSetting.WhyOff(step, ["ALLOW_SOMETHING_ELSE"]), Does.StartWith("the app client does not enable ALLOW_"));
        }
    }

    [Test]
    public void Refusal_is_judged_whatever_is_enabled() =>
        Assert.That(
            FlowSetting.WhyOff(
                new Step(StepKind.Start, Dues.Refused(Citation.Rfc(9112, "1"), "InvalidParameterException")), ["ALLOW_SOMETHING_ELSE"]),
            Is.Null);
}
