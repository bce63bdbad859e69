using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class CustomSrpIsTold
{
    // The API reference writes ChallengeName, with which no SRP starts.
    private const string Name = "CHALLENGE_NAME";

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.CustomSrpIsTold, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart
            || !sent.Body[WireNames.AuthFlow].IsText(ChallengeCatalog.Custom)
            || !sent.Parameters[WireNames.SrpA].HasValue)
        {
            return false;
        }

        var name = sent.Parameters[Name];
        if (!name.IsText(WireNames.SrpA))
        {
            findings.Add(sent.AtParameter(Name), WireNames.SrpA, TextWording.Unlike(name, WireNames.SrpA));
        }

        return true;
    }
}
