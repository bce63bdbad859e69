using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Outcomes;

internal static class TokensOrChallenge
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-OUT-001",
        "A response has tokens or a ChallengeName, never both.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess)
        {
            return false;
        }

        if (payload.HasResult && payload.HasChallenge)
        {
            findings.Add("$.ChallengeName", "absent, since there is an AuthenticationResult", Seen.There.As("present"));
        }

        return true;
    }
}
