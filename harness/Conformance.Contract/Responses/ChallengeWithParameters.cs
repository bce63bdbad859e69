using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ChallengeWithParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ChallengeWithParameters, Check);

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
