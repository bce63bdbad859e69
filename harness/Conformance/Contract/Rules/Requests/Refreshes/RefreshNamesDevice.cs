using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Refreshes;

internal static class RefreshNamesDevice
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-REF-002",
            "A refresh of tokens that came with a new device carries its DEVICE_KEY.",
            Level.Must,
            Citation.Recordings("issues of several SDKs: without DEVICE_KEY the answer is Invalid Refresh Token"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsRefresh || NewDevice.KeyOf(sent) is not { } due)
        {
            return false;
        }

        var isBare = sent.Operation == WireNames.GetTokensFromRefreshToken;
        var key = isBare ? sent.Body[WireNames.DeviceKey] : sent.Parameters[WireNames.DeviceKeyParameter];
        if (!key.HasValue || (key.Kind == JsonKind.String && !key.IsText(due)))
        {
            findings.Add(isBare ? sent.At(WireNames.DeviceKey) : sent.AtParameter(WireNames.DeviceKeyParameter), "the key of the new device", TextWording.Unlike(key, due));
        }

        return !key.HasValue || key.Kind == JsonKind.String;
    }
}
