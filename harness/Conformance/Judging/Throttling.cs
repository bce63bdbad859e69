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

    private static readonly string[] Names =
    [
        .. ServiceErrors.All.Where(error => error.ModelStatus == (int)HttpStatusCode.TooManyRequests).Select(error => error.Name),
    ];

    /// <summary>True for an answer by its status, or by its error type wherever clients read it: in the body, or in the header.</summary>
    public static bool Is(Response response) =>
        response.Status == (int)HttpStatusCode.TooManyRequests
        || (response.Payload.IsFault
            && (IsName(response.Header(WireNames.ErrorTypeHeader))
                || IsName(Text(response.Root[WireNames.ErrorType]))
                || IsName(Text(response.Root["code"u8]))));

    private static string? Text(JsonValue value) => value.Kind == JsonKind.String ? value.Text : null;

    private static bool IsName(string? type) => type is not null && ServiceErrors.Bare(type).ToString() is var name
        && (Names.Contains(name, StringComparer.Ordinal) || name.StartsWith(Stem, StringComparison.OrdinalIgnoreCase));
}
