using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class RememberedDeviceIsTold
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RememberedDeviceIsTold, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(KnowsItsDevice(sent) || EarlierDevice.Of(sent) is { IsRemembered: true }) || !(sent.IsStart || IsProof(sent)))
        {
            return false;
        }

        var key = sent.Parameters[WireNames.DeviceKeyParameter];
        var isLate = sent.IsStart && (sent.Parameters[WireNames.SrpA].HasValue || IsProvenLater(sent));
        var isTold = IsProof(sent) && sent.Heard.Chain.Any(one => one.IsStart && one.Parameters[WireNames.DeviceKeyParameter].HasValue);
        var isLost = !key.HasValue && !isLate && !isTold;
        if (isLost || (key.Kind == JsonKind.String && !key.IsText(sent.SignIn.Dialogue.DeviceKey)))
        {
            findings.Add(
                sent.AtParameter(WireNames.DeviceKeyParameter),
                "the key of the device",
                TextWording.Unlike(key, sent.SignIn.Dialogue.DeviceKey));
        }

        return true;
    }

    // A device that the service has forgotten is none any more.
    private static bool KnowsItsDevice(PlayedRequest sent) => sent.Script.HasDevice
        && !sent.SignIn.Requests.Take(sent.Number - 1).Any(ForgottenDevice.Is);

    // With USER_AUTH nothing in the start tells that SRP comes behind it.
    private static bool IsProvenLater(PlayedRequest start) =>
        start.SignIn.Requests.Skip(start.Number).TakeWhile(one => !one.IsStart).Any(IsProof);

    private static bool IsProof(PlayedRequest sent) => sent.IsAnswer && sent.Heard.Challenge == "PASSWORD_VERIFIER";
}
