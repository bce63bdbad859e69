using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Outcomes;

internal static class TokensWithoutParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-OUT-004",
        "Tokens come with ChallengeParameters that are empty or absent.",
        Level.Should,
        Citation.Recordings("tokens of AdminInitiateAuth: {}; samples of the CLI documentation: absent"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens || payload.HasChallenge)
        {
            return false;
        }

        if (payload.Parameters.Kind == JsonKind.Object && !payload.Parameters.Children.IsEmpty)
        {
            var count = payload.Parameters.Children.ToList().Count;
            findings.Add(
                "$.ChallengeParameters", "{} or absent, since there is an AuthenticationResult", Seen.There.As($"{count} entries"));
        }

        return true;
    }
}
