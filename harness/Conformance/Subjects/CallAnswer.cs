using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>
/// Reads what a driver says of a call. The schema has seen the answer before: it has one of surface, error and unsupported.
/// </summary>
internal static class CallAnswer
{
    public static DriverAnswer Read(JsonReading reading)
    {
        var surface = reading.Root["surface"u8];
        var error = reading.Root["error"u8];
        var requestId = reading.Root["requestId"u8] is { HasValue: true } id ? TaggedText.TextOf(id) : null;
        return (surface.Kind, error.Kind) switch
        {
            (JsonKind.Object, _) => new() { Surface = Part(reading, surface), RequestId = requestId },
            (_, JsonKind.Object) => new() { Error = ReadError(error), RequestId = requestId },
            _ => new() { Unsupported = true },
        };
    }

    public static ClientError ReadError(JsonValue error) => new(
        TaggedText.Read(error["type"u8]),
        TaggedText.Read(error["message"u8]),
        error["kind"u8].Text)
    {
        Text = TaggedText.Read(error["text"u8]),
        ReasonCode = error[WireNames.ReasonCode] is { HasValue: true } reason ? TaggedText.TextOf(reason) : null,
    };

    /// <summary>Reads a part again as a whole, so that its positions and paths count from its own start.</summary>
    private static JsonReading Part(JsonReading whole, JsonValue part) =>
        JsonReading.TryRead(whole.Bytes.Slice(part.Position, part.Raw.Length), out _)!;
}
