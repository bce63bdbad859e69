using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class ResponsesAreStrings
{
    // USERNAME has a rule of its own.
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.ResponsesAreStrings, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Kind is not (JsonKind.String or JsonKind.Null) && !entry.IsNamed(WireNames.Username))
            {
                findings.Add(sent.AtParameter(entry.Name), "a string", Wording.Kind(entry));
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
