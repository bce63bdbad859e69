using Conformance.Corpus.Dialogues;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class PasswordAsTyped
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-002",
            "PASSWORD of a start with the password is what the user typed, byte for byte.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthParameters"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsStart || sent.Script!.Flow == SignInFlow.Srp)
        {
            return false;
        }

        var password = sent.Parameters[WireNames.Password];
        var isLost = sent.Script.Flow == SignInFlow.Password && !password.HasValue;
        if (isLost || (password.Kind == JsonKind.String && !password.IsText(sent.Armed.Password)))
        {
            findings.Add(
                sent.AtParameter(WireNames.Password), "the password as it was typed", TextWording.Unlike(password, sent.Armed.Password));
        }

        return isLost || password.HasValue;
    }
}
