using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Operations;

internal static class RequestNamesAppClient
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-OPR-007",
            "A request of a sign-in names the app client in ClientId.",
            Level.Must,
            Citation.ServiceModel("AdminInitiateAuthRequest and others: ClientId is required"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !(sent.IsInitiate || sent.IsFollowUp || sent.IsRefresh))
        {
            return false;
        }

        var client = sent.Body[WireNames.ClientId];
        if (!client.IsText(sent.Armed.ClientId))
        {
            findings.Add(sent.At(WireNames.ClientId), "the app client", TextWording.Unlike(client, sent.Armed.ClientId));
        }

        return true;
    }
}
