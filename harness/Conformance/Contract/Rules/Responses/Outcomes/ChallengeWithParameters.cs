using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Outcomes;

internal static class ChallengeWithParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-OUT-006",
        "A challenge other than SELECT_CHALLENGE comes with ChallengeParameters.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, ChallengeParameters"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || (payload.Forms.Length > 0 && !payload.Forms[0].NeedsParameters))
        {
            return false;
        }

        if (!payload.Parameters.HasValue)
        {
            findings.Add("$.ChallengeParameters", "present, since there is a ChallengeName", Wording.Kind(payload.Parameters));
        }

        return true;
    }
}
