using System.Net;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Judging;

/// <summary>The answers to whoever asks too often.</summary>
internal static class Throttling
{
    // As other services of AWS, and emulators, spell it.
    private const string Stem = "Throttl";

    /// <summary>True for an answer by its status, or by its error type with either of the statuses that it is documented with.</summary>
    public static bool Is(Response response) =>
        response.Status == (int)HttpStatusCode.TooManyRequests
        || (response.Payload.IsFault && response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type
            && (ServiceErrors.Find(type)?.ModelStatus == (int)HttpStatusCode.TooManyRequests
                || ServiceErrors.Bare(type.Text).StartsWith(Stem, StringComparison.OrdinalIgnoreCase)));
}
