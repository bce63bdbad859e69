namespace Conformance.Contract.Rules.Requests.Refreshes;

internal static class RefreshNamesUndeclaredDevice
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-REF-003",
            "A refresh of tokens that came with a new device carries its DEVICE_KEY, even where the client does not declare that it keeps "
            + "devices.",
            Level.Should,
            NewDevice.Issues)
        { Since = "0.4" },
        (sent, findings) => !NewDevice.Declares(sent) && NewDevice.Judge(sent, findings));
}
