using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class RequestNamesAppClient
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RequestNamesAppClient, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsInitiate || sent.IsFollowUp || sent.IsRefresh))
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
