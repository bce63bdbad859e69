using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TokensWithoutParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TokensWithoutParameters, Check);

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
                "$.ChallengeParameters",
                "{} or absent, since there is an AuthenticationResult",
                Seen.There.As(Wording.Count(count, "entry", "entries")));
        }

        return true;
    }
}
