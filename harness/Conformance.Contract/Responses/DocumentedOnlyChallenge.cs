using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class DocumentedOnlyChallenge
{
    // The service model lists it, old documents say what to answer, current ones that nothing can be answered.
    private const string Name = "ADMIN_NO_SRP_AUTH";

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.DocumentedOnlyChallenge, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Challenge.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Challenge.IsText(Name))
        {
            findings.Add("$.ChallengeName", "a challenge that is observed", Seen.OtherChallenge.As(Name));
        }

        return true;
    }
}
