using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Challenges;

internal static class ChallengeNameIsTheWaitingOne
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-CHA-001",
            "ChallengeName of a follow-up is that of the challenge that waits, also behind the set-up of an authenticator.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeName"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.DueChallenge is not { } due)
        {
            return false;
        }

        var name = sent.Body[WireNames.ChallengeName];
        if (!name.IsText(due))
        {
            var isKnown = name.Kind == JsonKind.String && ChallengeCatalog.Names.Contains(name.Text, StringComparer.Ordinal);
            findings.Add(
                sent.At(WireNames.ChallengeName), due, isKnown ? Seen.OtherChallenge.As(name.Text) : TextWording.Unlike(name, due));
        }

        return true;
    }
}
