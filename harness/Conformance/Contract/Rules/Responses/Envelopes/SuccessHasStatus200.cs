using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class SuccessHasStatus200
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-001",
        "A response with tokens or a challenge has status 200.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Response Elements"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        if (!exchange.Response.HasStatus || (!exchange.Payload.Result.HasValue && !exchange.Payload.Challenge.HasValue))
        {
            return false;
        }

        if (exchange.Response.Status != 200)
        {
            findings.Add("status", "200", Seen.OtherStatus.As(Wording.Number(exchange.Response.Status)));
        }

        return true;
    }
}
