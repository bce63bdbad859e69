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
        if (!sent.IsRefresh || KeyOf(sent) is not { } due)
        {
            return false;
        }

        var isBare = sent.Operation == WireNames.GetTokensFromRefreshToken;
        var key = isBare ? sent.Body[WireNames.DeviceKey] : sent.Parameters[WireNames.DeviceKeyParameter];
        if (!key.HasValue || (key.Kind == JsonKind.String && !key.IsText(due)))
        {
            findings.Add(
                isBare ? sent.At(WireNames.DeviceKey) : sent.AtParameter(WireNames.DeviceKeyParameter),
                "the key of the new device",
                TextWording.Unlike(key, due));
        }

        return !key.HasValue || key.Kind == JsonKind.String;
    }

    /// <summary>Its DeviceKey; null where none came.</summary>
    public static string? KeyOf(PlayedRequest sent) => sent.Heard.Answers
        .Select(one => one.Response.Root[WireNames.AuthenticationResult][WireNames.NewDeviceMetadata][WireNames.DeviceKey])
        .Where(key => key.Kind == JsonKind.String)
        .Select(key => key.Text)
        .LastOrDefault();
}
