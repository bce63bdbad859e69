using System.Buffers;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class DeviceKeyForm
{
    private const int Longest = 55;

    private static readonly SearchValues<byte> Front =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    private static readonly SearchValues<byte> Back = SearchValues.Create("0123456789abcdef-"u8);

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.DeviceKeyForm, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        var key = payload.DeviceKey;

        // Something else than a string is RSP-OUT-007's, an empty NewDeviceMetadata RSP-OUT-005's.
        if (!payload.HasTokens || payload.NewDevice.Children.IsEmpty || (key.HasValue && key.Kind != JsonKind.String))
        {
            return false;
        }

        if (!key.HasValue || !IsKey(key.Utf8))
        {
            findings.Add("$.AuthenticationResult.NewDeviceMetadata.DeviceKey", "region, underscore, UUID", Wording.Kind(key));
        }

        return true;
    }

    // The model's pattern [\w-]+_[0-9a-f-]+: its second half has no underscore, so the last one parts the two.
    private static bool IsKey(ReadOnlySpan<byte> text)
    {
        var split = text.LastIndexOf((byte)'_');
        return text.Length <= Longest
            && split > 0
            && split < text.Length - 1
            && !text[..split].ContainsAnyExcept(Front)
            && !text[(split + 1)..].ContainsAnyExcept(Back);
    }
}
