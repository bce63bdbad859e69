using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class IdentityFromInitiate
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.IdentityFromInitiate, Check);

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
