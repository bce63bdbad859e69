using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SessionIsNew
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SessionIsNew, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || exchange.PreviousSession is null || payload.Session.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Session.IsText(exchange.PreviousSession))
        {
            findings.Add("$.Session", "another one than in the step before", Seen.Same.As($"the same, {Wording.Length(payload.Session)}"));
        }

        return true;
    }
}
