using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
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

    private static IEnumerable<string> RefusedStarts => ScenarioTables.All
        .Where(scenario => scenario.TakesGivenUser && scenario.Steps is [{ Kind: StepKind.Start, Due.Kind: DueKind.Refusal }])
        .Select(scenario => scenario.Id);

    private static Account Someone { get; } = new()
    {
        UserPoolId = "local_Some0000",
        ClientId = "someclient0000000000000000",
        Username = "someone",
        Typed = "someone",
        Password = "Some-Password-1",
    };

    [Test]
    public void There_are_refusals_of_both_kinds() =>
        Assert.That(RefusedStarts, Does.Contain("refusal.wrong-password").And.Contain("refusal.wrong-client"));

    [TestCaseSource(nameof(RefusedStarts))]
    public async Task What_only_the_parameters_of_a_flow_have_wrong_is_not_asked_of_an_app_client_without_the_flow(string id)
    {
        var step = ScenarioTables.All.Single(scenario => scenario.Id == id).Steps[0];
        var walk = new Walk(Someone, stranger: null);
        var (_, body) = await new RequestBody(walk, new(), TimeProvider.System).WriteAsync(step, CancellationToken.None);
        var bent = (JsonObject)body.DeepClone();
        step.Bend?.Invoke(bent, walk);
        var isInParameters = !JsonNode.DeepEquals(body, bent);
        body.Remove(WireNames.AuthParameters);
        bent.Remove(WireNames.AuthParameters);
        isInParameters &= JsonNode.DeepEquals(body, bent);

        var why = FlowSetting.WhyOff(step, ["ALLOW_SOMETHING_ELSE"]);

        Assert.That(why, isInParameters ? Is.EqualTo("the app client does not enable ALLOW_ADMIN_USER_PASSWORD_AUTH") : Is.Null);
    }
}
