using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class DeviceIsAgreedTo
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.DeviceIsAgreedTo, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsStart || sent.IsFollowUp) || EarlierDevice.Of(sent) is not { IsRemembered: false })
        {
            return false;
        }

        // Told once: what follows repeats it.
        var key = sent.Parameters[WireNames.DeviceKeyParameter];
        if (key.HasValue && !sent.Heard.Chain.Any(one => one.Parameters[WireNames.DeviceKeyParameter].HasValue))
        {
            findings.Add(sent.AtParameter(WireNames.DeviceKeyParameter), "none, as the user has not agreed to the device", Seen.There);
        }

        return true;
    }
}
