using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class UnknownResponseIsLeftOut
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.UnknownResponseIsLeftOut, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp)
        {
            return false;
        }

        string[] needed = [.. AnswerKeys.Of(sent), WireNames.Username, .. sent.Script.HasSecret ? [WireNames.SecretHash] : (string[])[]];
        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Kind == JsonKind.Null && !needed.Contains(entry.Name, StringComparer.Ordinal))
            {
                findings.Add(sent.AtParameter(entry.Name), "absent", Seen.Null);
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
