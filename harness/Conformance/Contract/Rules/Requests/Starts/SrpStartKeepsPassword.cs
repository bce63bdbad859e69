using Conformance.Corpus.Dialogues;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class SrpStartKeepsPassword
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-003",
            "A start with SRP does not carry the password.",
            Level.Must,
            Citation.DeveloperGuide("SRP: the password does not travel"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsStart || (sent.Script!.Flow != SignInFlow.Srp && !sent.Parameters[WireNames.SrpA].HasValue))
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
