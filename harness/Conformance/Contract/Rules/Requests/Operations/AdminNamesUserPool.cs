using Conformance.Corpus;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Operations;

internal static class AdminNamesUserPool
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-OPR-006",
            "A request of the administrator names the user pool in UserPoolId.",
            Level.Must,
            Citation.ServiceModel("AdminInitiateAuthRequest, AdminRespondToAuthChallengeRequest: UserPoolId is required"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsAdmin || !sent.IsReadable)
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
