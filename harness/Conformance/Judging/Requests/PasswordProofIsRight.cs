using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class PasswordProofIsRight
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.PasswordProofIsRight, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        return Claims.Judge(sent, Claims.Password, findings);
    }
}
