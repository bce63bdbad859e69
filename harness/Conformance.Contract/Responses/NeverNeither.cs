using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class NeverNeither
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.NeverNeither, Check);

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
