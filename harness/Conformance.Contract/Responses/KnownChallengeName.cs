using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class KnownChallengeName
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.KnownChallengeName, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Challenge.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Forms.Length == 0)
        {
            findings.Add("$.ChallengeName", "a name of the service model", Wording.Name(payload.Challenge, Seen.AnotherName));
        }

        return true;
    }
}
