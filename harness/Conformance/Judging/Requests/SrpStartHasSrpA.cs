using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

internal static class SrpStartHasSrpA
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SrpStartHasSrpA, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart || sent.Script.Flow != SignInFlow.Srp)
        {
            return false;
        }

        var number = sent.Parameters[WireNames.SrpA];
        if (!number.HasValue)
        {
            findings.Add(sent.AtParameter(WireNames.SrpA), "a number", Wording.Kind(number));
        }

        return true;
    }
}
