using Conformance.Corpus.Dialogues;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class SrpStartHasSrpA
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-004",
            "A start with SRP carries SRP_A.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthParameters"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsStart || sent.Script!.Flow != SignInFlow.Srp)
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
