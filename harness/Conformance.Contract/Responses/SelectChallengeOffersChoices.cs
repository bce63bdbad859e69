using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SelectChallengeOffersChoices
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SelectChallengeOffersChoices, Check);

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
