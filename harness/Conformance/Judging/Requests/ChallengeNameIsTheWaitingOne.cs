using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class ChallengeNameIsTheWaitingOne
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.ChallengeNameIsTheWaitingOne, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.Heard.Challenge is not { } due)
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
