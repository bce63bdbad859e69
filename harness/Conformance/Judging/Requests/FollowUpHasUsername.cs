using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class FollowUpHasUsername
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.FollowUpHasUsername, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp)
        {
            return false;
        }

        var username = sent.Parameters[WireNames.Username];
        if (username.Kind != JsonKind.String)
        {
            findings.Add(sent.AtParameter(WireNames.Username), "a name", Wording.Kind(username));
        }

        return true;
    }
}
