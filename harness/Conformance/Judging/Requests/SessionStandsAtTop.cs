using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SessionStandsAtTop
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SessionStandsAtTop, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Name.Equals(WireNames.Session, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(sent.AtParameter(entry.Name), "absent", Seen.There);
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
