using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class DeviceGroupKeyPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-010",
        "NewDeviceMetadata carries a DeviceGroupKey.",
        Level.Should,
        Citation.Recordings("tokens of a new device"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens || payload.NewDevice.Kind != JsonKind.Object || payload.NewDevice.Children.IsEmpty)
        {
            return false;
        }

        if (!payload.DeviceGroupKey.HasValue)
        {
            findings.Add("$.AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", "present", Wording.Kind(payload.DeviceGroupKey));
        }

        return true;
    }
}
