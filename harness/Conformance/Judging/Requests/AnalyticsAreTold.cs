using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class AnalyticsAreTold
{
    private const string Place = WireNames.AnalyticsMetadata + ".AnalyticsEndpointId";

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AnalyticsAreTold, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasContext || !(sent.IsStart || sent.IsFollowUp))
        {
            return false;
        }

        var (due, told) = (sent.SignIn.Dialogue.AnalyticsEndpointId, sent.Body[WireNames.AnalyticsMetadata]["AnalyticsEndpointId"]);
        if (!told.IsText(due))
        {
            findings.Add(sent.At(Place), "what was given", told.HasValue ? TextWording.Unlike(told, due) : Wording.Kind(told));
        }

        return true;
    }
}
