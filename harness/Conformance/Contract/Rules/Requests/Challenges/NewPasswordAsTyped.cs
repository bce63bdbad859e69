using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Challenges;

internal static class NewPasswordAsTyped
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-CHA-006",
            "NEW_PASSWORD is what the user typed, byte for byte.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.Given?.NewPassword is not { } due
            || !sent.IsAnswer
            || sent.Parameters[WireNames.NewPassword] is not { Kind: JsonKind.String } password)
        {
            return false;
        }

        if (!password.IsText(due))
        {
            findings.Add(sent.AtParameter(WireNames.NewPassword), "the new password as it was typed", TextWording.Unlike(password, due));
        }

        return true;
    }
}
