using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class DeviceAnswerNamesDevice
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.DeviceAnswerNamesDevice, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || sent.Heard.Challenge is not ("DEVICE_SRP_AUTH" or Claims.Device) || !sent.Script.HasDevice
            || sent.Parameters[WireNames.DeviceKeyParameter] is not { Kind: JsonKind.String } key)
        {
            return false;
        }

        if (!key.IsText(sent.SignIn.Dialogue.DeviceKey))
        {
            findings.Add(
                sent.AtParameter(WireNames.DeviceKeyParameter),
                "the key of the device",
                TextWording.Unlike(key, sent.SignIn.Dialogue.DeviceKey));
        }

        return true;
    }
}
