using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class MembersOccurOnce
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.MembersOccurOnce, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsReadable)
        {
            return false;
        }

        if (sent.Reading!.MayRepeatNames())
        {
            Judge(sent.Body, sent, findings);
        }

        return true;
    }

    private static void Judge(JsonValue parent, SentRequest sent, Findings findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var member in parent.Children)
        {
            if (parent.Kind == JsonKind.Object && !seen.Add(member.Name))
            {
                findings.Add($"{sent.Place} {Wording.Path(Wording.PathTo(parent, sent.Body), member)}", "once", Seen.Again);
            }

            Judge(member, sent, findings);
        }
    }
}
