using Conformance.Contract.Wire;

namespace Conformance.Replay;

/// <summary>Which operation a request asks for.</summary>
internal static class RequestOperation
{
    /// <summary>The operation that X-Amz-Target names; null where the header is missing or of another service.</summary>
    public static string? Of(ReceivedRequest request) =>
        request.Headers.Find(WireNames.Target) is { } target && target.StartsWith(WireNames.TargetPrefix, StringComparison.Ordinal)
            ? target[WireNames.TargetPrefix.Length..]
            : null;
}
