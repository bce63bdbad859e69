using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class DeviceGroupKeyPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.DeviceGroupKeyPresent, Check);

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
