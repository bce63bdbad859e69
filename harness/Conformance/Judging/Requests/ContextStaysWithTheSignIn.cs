using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class ContextStaysWithTheSignIn
{
    private static readonly string[] Members = [WireNames.ContextData, WireNames.UserContextData, WireNames.AnalyticsMetadata];

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.ContextStaysWithTheSignIn, Check);

    // A refresh by InitiateAuth is a request of an operation that takes them, so that it is free.
    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasContext || !sent.IsReadable || sent.IsInitiate || sent.IsFollowUp)
        {
            return false;
        }

        foreach (var member in Members.Where(member => sent.Body[member].Kind != JsonKind.Absent))
        {
            findings.Add(sent.At(member), "absent", Wording.Kind(sent.Body[member]));
        }

        return true;
    }
}
