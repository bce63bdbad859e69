using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class ParametersAreStrings
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.ParametersAreStrings, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsInitiate)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Kind is not (JsonKind.String or JsonKind.Null))
            {
                findings.Add(sent.AtParameter(entry.Name), "a string", Wording.Kind(entry));
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
