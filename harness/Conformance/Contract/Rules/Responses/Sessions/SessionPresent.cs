using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Sessions;

internal static class SessionPresent
{
    // The documents say of every challenge that it has one; PASSWORD_VERIFIER is observed without.
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-SES-001",
        "A challenge carries a Session, unless it is one that comes without: PASSWORD_VERIFIER or a device challenge.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Session"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Forms.Length == 0)
        {
            return false;
        }

        foreach (var form in payload.Forms)
        {
            if (form.Session != Presence.Always)
            {
                return false;
            }
        }

        if (!payload.Session.HasValue)
        {
            findings.Add("$.Session", "present", Wording.Kind(payload.Session));
        }

        return true;
    }
}
