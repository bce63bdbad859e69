namespace Conformance.Contract.Rules.Requests.Srp;

internal static class DeviceProofIsRight
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SRP-004",
            "PASSWORD_CLAIM_SIGNATURE of a device proves the device password with DeviceGroupKey and DeviceKey in place of pool and user.",
            Level.Must,
            Citation.DeveloperGuide("devices: DEVICE_PASSWORD_VERIFIER"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        return Claims.Judge(sent, Claims.Device, findings);
    }
}
