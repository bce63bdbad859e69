using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Challenges;

internal static class DeviceNameAsGiven
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-CHA-009",
            "FriendlyDeviceName of VerifySoftwareToken is the name that the user gave to the authenticator.",
            Level.Should,
            Citation.ApiReference("VerifySoftwareToken, FriendlyDeviceName"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
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
