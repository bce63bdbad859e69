using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SessionPresent
{
    // The documents say of every challenge that it has one; PASSWORD_VERIFIER is observed without.
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SessionPresent, Check);

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
