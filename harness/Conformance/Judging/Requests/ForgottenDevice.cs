using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

/// <summary>The answer by which the service says that it does not know a device any more.</summary>
internal static class ForgottenDevice
{
    /// <summary>True for the proof of a password from a device, answered with that.</summary>
    public static bool Is(PlayedRequest sent) => sent.IsFollowUp
        && sent.Script is { HasDevice: true, Turns: var turns }
        && sent.Played.Turn is > 0 and var turn
        && turn < turns.Count
        && turns[turn - 1].Reply.Challenge == "PASSWORD_VERIFIER"
        && sent.Played.Response is { Status: 400, Root: var root }
        && root[WireNames.ErrorType].IsText("ResourceNotFoundException");

    /// <summary>True for a request that names a device.</summary>
    public static bool Names(PlayedRequest sent) => sent.Parameters[WireNames.DeviceKeyParameter].HasValue;
}
