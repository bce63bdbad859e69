using Conformance.Wire;

namespace Conformance.Contract.Rules.Surfaces.Errors;

/// <summary>The type and the message of an error as an SDK that knows every spelling reads them.</summary>
internal sealed record SentError(string Type, string? Message)
{
    public static SentError Of(Response sent)
    {
        var type = First(sent.Root[WireNames.ErrorType], sent.Root[WireNames.ErrorCode])
            ?? sent.Header(WireNames.ErrorTypeHeader)
            ?? "";
        var message = First(sent.Root[WireNames.ErrorMessage], sent.Root["Message"u8]) ?? sent.Header(WireNames.ErrorMessageHeader);
        return new(Bare(type), message);
    }

    private static string? First(JsonValue one, JsonValue other) =>
        one.Kind == JsonKind.String ? one.Text : other.Kind == JsonKind.String ? other.Text : null;

    /// <summary>The shape name alone: before the first colon, behind the last number sign.</summary>
    private static string Bare(string type)
    {
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        var beforeColon = colon < 0 ? type : type[..colon];
        return beforeColon[(beforeColon.LastIndexOf('#') + 1)..];
    }
}
