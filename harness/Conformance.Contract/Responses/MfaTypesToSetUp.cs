using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class MfaTypesToSetUp
{
    // Documents from April 2021 to December 2023 spell it MFA_CAN_SETUP; every recording, like every client, has MFAS_CAN_SETUP.
    private const string OlderSpelling = "MFA_CAN_SETUP";

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.MfaTypesToSetUp, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || !payload.Challenge.IsText("MFA_SETUP"u8) || payload.Parameters.Kind != JsonKind.Object)
        {
            return false;
        }

        var listed = payload.Parameters[WireNames.MfasCanSetup];
        if (!listed.HasValue)
        {
            var hasOlder = payload.Parameters[OlderSpelling].HasValue;
            findings.Add(
                "$.ChallengeParameters.MFAS_CAN_SETUP",
                "present",
                hasOlder ? Seen.OtherSpelling.As($"spelled {OlderSpelling}") : Wording.Kind(listed));
        }

        return true;
    }
}
