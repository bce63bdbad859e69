using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class ChallengeFromOperation
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-012",
        "A challenge comes from an operation that leads to it.",
        Level.Should,
        Citation.Clients("DEVICE_PASSWORD_VERIFIER is awaited as the answer to DEVICE_SRP_AUTH only"),
        Check);

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
