using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Outcomes;

internal static class NeverNeither
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-OUT-002",
        "A response has tokens or a ChallengeName, never neither.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Response Elements"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;

        // A result that is not even an object is RSP-OUT-007's.
        if (!payload.IsSuccess || (payload.Result.HasValue && payload.Result.Kind != JsonKind.Object))
        {
            return false;
        }

        if (!payload.HasResult && !payload.HasChallenge)
        {
            findings.Add("$", "an AuthenticationResult or a ChallengeName", Seen.Neither.As("neither"));
        }

        return true;
    }
}
