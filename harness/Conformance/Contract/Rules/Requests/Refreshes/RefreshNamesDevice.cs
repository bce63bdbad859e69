namespace Conformance.Contract.Rules.Requests.Refreshes;

internal static class RefreshNamesDevice
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-REF-002",
            "A refresh of tokens that came with a new device carries its DEVICE_KEY, where the client declares that it keeps devices.",
            Level.Must,
            NewDevice.Issues.ByRow("paths, devices: a must for a client that declares device"))
        { Since = "0.2" },
        (sent, findings) => NewDevice.Declares(sent) && NewDevice.Judge(sent, findings));
}
