using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Judging.Requests;

internal static class AdminNamesUserPool
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AdminNamesUserPool, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAdmin || !sent.IsReadable)
        {
            return false;
        }

        var pool = sent.Body[WireNames.UserPoolId];
        if (!pool.IsText(CaseValues.UserPoolId))
        {
            findings.Add(sent.At(WireNames.UserPoolId), "the user pool", TextWording.Unlike(pool, CaseValues.UserPoolId));
        }

        return true;
    }
}
