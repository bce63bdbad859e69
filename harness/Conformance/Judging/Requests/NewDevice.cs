using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

/// <summary>The device that came with the tokens of a sign-in.</summary>
internal static class NewDevice
{
    private const string Capability = "device";

    /// <summary>A rule for those who declare that they keep devices, and one for the others.</summary>
    public static RuleCheck<PlayedRequest>[] Rules { get; } =
    [
        new(RequestStatements.RefreshNamesDevice, (sent, findings) => Declares(sent) && Judge(sent, findings)),
        new(RequestStatements.RefreshNamesUndeclaredDevice, (sent, findings) => !Declares(sent) && Judge(sent, findings)),
    ];

    /// <summary>True for a client that declares that it keeps devices.</summary>
    public static bool IsKept(ClientDescription client) => client.Capabilities.Contains(Capability, StringComparer.Ordinal);

    private static bool Declares(PlayedRequest sent) => IsKept(sent.Client);

    /// <summary>Compares what a refresh names with the device that came.</summary>
    private static bool Judge(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsRefresh || KeysOf(sent) is not [.., var due] keys)
        {
            return false;
        }

        var isBare = sent.Operation == WireNames.GetTokensFromRefreshToken;
        var key = isBare ? sent.Body[WireNames.DeviceKey] : sent.Parameters[WireNames.DeviceKeyParameter];
        if (!key.HasValue || (key.Kind == JsonKind.String && !keys.Contains(key.Text, StringComparer.Ordinal)))
        {
            findings.Add(
                isBare ? sent.At(WireNames.DeviceKey) : sent.AtParameter(WireNames.DeviceKeyParameter),
                "the key of the new device",
                TextWording.Unlike(key, due));
        }

        return !key.HasValue || key.Kind == JsonKind.String;
    }

    /// <summary>Its DeviceKey, and each that a member has which came more than once: whoever reads JSON may take any.</summary>
    public static IReadOnlyList<string> KeysOf(PlayedRequest sent) => sent.Heard.Answers
        .Select(one => Named([one.Response.Root], WireNames.AuthenticationResult, WireNames.NewDeviceMetadata, WireNames.DeviceKey))
        .Select(keys => keys.Where(key => key.Kind == JsonKind.String).Select(key => key.Text).ToList())
        .LastOrDefault(keys => keys.Count > 0) ?? [];

    private static IEnumerable<JsonValue> Named(IEnumerable<JsonValue> values, params IEnumerable<string> path) => path.Aggregate(
        values, (found, name) => found.SelectMany(value => value.Children.ToList().Where(child => child.Name == name)));
}
