using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Refreshes;

/// <summary>The device that came with the tokens of a sign-in.</summary>
internal static class NewDevice
{
    /// <summary>Its DeviceKey; null where none came.</summary>
    public static string? KeyOf(SentRequest sent) => sent.Heard
        .Select(one => one.Response.Root[WireNames.AuthenticationResult][WireNames.NewDeviceMetadata][WireNames.DeviceKey])
        .Where(key => key.Kind == JsonKind.String)
        .Select(key => key.Text)
        .LastOrDefault();
}
