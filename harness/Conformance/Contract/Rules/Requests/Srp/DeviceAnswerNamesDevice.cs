using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Srp;

internal static class DeviceAnswerNamesDevice
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SRP-006",
            "DEVICE_KEY of the answer to a challenge of the device is the key of the remembered device.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || sent.DueChallenge is not ("DEVICE_SRP_AUTH" or Claims.Device) || !sent.Script!.HasDevice
            || sent.Parameters[WireNames.DeviceKeyParameter] is not { Kind: JsonKind.String } key)
        {
            return false;
        }

        if (!key.IsText(sent.SignIn!.Dialogue.DeviceKey))
        {
            findings.Add(
                sent.AtParameter(WireNames.DeviceKeyParameter),
                "the key of the device",
                TextWording.Unlike(key, sent.SignIn.Dialogue.DeviceKey));
        }

        return true;
    }
}
