using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class SelectChallengeOffersChoices
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-009",
        "SELECT_CHALLENGE comes with at least one of AvailableChallenges, at the top level of the response.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, AvailableChallenges"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        var offered = payload.Available;

        // Something else than an array is RSP-OUT-007's.
        if (!payload.HasChallenge
            || !payload.Challenge.IsText("SELECT_CHALLENGE"u8)
            || (offered.HasValue && offered.Kind != JsonKind.Array))
        {
            return false;
        }

        if (offered.Children.IsEmpty)
        {
            findings.Add("$.AvailableChallenges", "at least one name", offered.HasValue ? Seen.EmptyArray : Wording.Kind(offered));
        }

        return true;
    }
}
