using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

/// <summary>The AuthParameters that a start or a refresh cannot do without, each of which has a rule of its own.</summary>
internal static class NeededParameters
{
    public static IReadOnlyList<string> Of(PlayedRequest sent) =>
    [
        .. sent.IsRefresh
            ? [WireNames.RefreshTokenParameter, .. NewDevice.KeysOf(sent).Count == 0 ? (string[])[] : [WireNames.DeviceKeyParameter]]
            : StartOf(sent.Script),
        .. sent.Script.HasSecret ? [WireNames.SecretHash] : (string[])[],
    ];

    private static string[] StartOf(Dialogue script) =>
    [
        WireNames.Username,
        .. script.Flow == SignInFlow.Password ? [WireNames.Password] : (string[])[],
        .. script.Flow == SignInFlow.Srp ? [WireNames.SrpA] : (string[])[],
        .. script.Preferred is not null ? [WireNames.PreferredChallenge] : (string[])[],
        .. script.HasDevice ? [WireNames.DeviceKeyParameter] : (string[])[],
    ];
}
