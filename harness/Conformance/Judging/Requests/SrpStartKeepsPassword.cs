using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

internal static class SrpStartKeepsPassword
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SrpStartKeepsPassword, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart || (sent.Script.Flow != SignInFlow.Srp && !sent.Parameters[WireNames.SrpA].HasValue))
        {
            return false;
        }

        if (sent.Parameters[WireNames.Password].HasValue)
        {
            findings.Add(sent.AtParameter(WireNames.Password), "absent", Seen.There);
        }

        return true;
    }
}
