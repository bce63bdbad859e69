using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Challenges;

internal static class AnswerAsGiven
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-CHA-007",
            "ANSWER is what the user answered or chose, byte for byte.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if ((sent.Given?.Answer ?? sent.Given?.Choice) is not { } due
            || !sent.IsAnswer
            || sent.Parameters[WireNames.Answer] is not { Kind: JsonKind.String } answer)
        {
            return false;
        }

        if (!answer.IsText(due))
        {
            findings.Add(
                sent.AtParameter(WireNames.Answer), sent.Given?.Choice ?? "the answer as it was given", TextWording.Unlike(answer, due));
        }

        return true;
    }
}
