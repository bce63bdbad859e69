using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class DeviceNameAsGiven
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.DeviceNameAsGiven, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Given?.DeviceName is not { } due || !sent.IsSetUp || sent.Operation != WireNames.VerifySoftwareToken)
        {
            return false;
        }

        var name = sent.Body[WireNames.FriendlyDeviceNameMember];
        if (!name.IsText(due))
        {
            findings.Add(sent.At(WireNames.FriendlyDeviceNameMember), "the name as it was given", TextWording.Unlike(name, due));
        }

        return true;
    }
}
