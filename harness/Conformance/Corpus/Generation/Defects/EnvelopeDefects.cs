using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Headers that do not go with the payload, which itself is right.</summary>
internal static class EnvelopeDefects
{
    public static Defect[] All { get; } =
    [
        // The samples of the API reference show this one.
        new(
            "content-type",
            _ => true,
            PayloadClass.Lenient,
            ["RSP-ENV-002"],
            _ => { }) { Header = new(WireNames.ContentType, "application/x-amz-json-1.0") },
        new("no-request-id", _ => true, ["RSP-ENV-003"], _ => { }) { Header = new(WireNames.RequestId, "") },
        new(
            "gzip-announced",
            _ => true,
            PayloadClass.Lenient,
            ["RSP-ENV-008"],
            _ => { }) { Header = new(WireNames.ContentEncoding, "gzip") },
    ];
}
