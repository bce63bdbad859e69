using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Identities;

internal static class IdentityFromInitiate
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-IDN-003",
        "A challenge with which AdminInitiateAuth answers a password carries USER_ID_FOR_SRP.",
        Level.Should,
        Citation.Recordings("NEW_PASSWORD_REQUIRED, MFA_SETUP of AdminInitiateAuth; absent when AdminRespondToAuthChallenge answers"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        var isPassword = exchange.AuthFlow is ChallengeCatalog.AdminPassword or ChallengeCatalog.AdminNoSrp;
        if (!payload.HasChallenge
            || exchange.Operation != WireNames.AdminInitiateAuth
            || !isPassword
            || payload.Parameters.Kind != JsonKind.Object
            || !IsListed(payload.Forms))
        {
            return false;
        }

        var name = payload.Parameters[WireNames.UserIdForSrp];
        if (!name.HasValue)
        {
            findings.Add("$.ChallengeParameters.USER_ID_FOR_SRP", "present", Wording.Kind(name));
        }

        return true;
    }

    private static bool IsListed(ChallengeForm[] forms)
    {
        foreach (var form in forms)
        {
            if (form.Flow == ChallengeCatalog.AdminPassword && form.Find(WireNames.UserIdForSrp) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
