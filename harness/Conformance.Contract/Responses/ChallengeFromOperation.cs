using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ChallengeFromOperation
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ChallengeFromOperation, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        var isKnown = exchange.Operation is WireNames.AdminInitiateAuth or WireNames.AdminRespondToAuthChallenge;
        if (!payload.HasChallenge || payload.Forms.Length == 0 || !isKnown)
        {
            return false;
        }

        foreach (var form in payload.Forms)
        {
            for (var at = 0; at < form.From.Count; at++)
            {
                if (form.From[at] == exchange.Operation)
                {
                    return true;
                }
            }
        }

        findings.Add("$.ChallengeName", $"another one from {exchange.Operation}", Seen.OtherChallenge.As(payload.Forms[0].Challenge));
        return true;
    }
}
