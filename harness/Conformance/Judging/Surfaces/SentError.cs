using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging.Surfaces;

/// <summary>The type and the message of an error as an SDK that knows every spelling reads them.</summary>
internal sealed record SentError(string Type, string? Message)
{
    /// <summary>What a client is to hand out of the message.</summary>
    public const string Due = "the message that was sent, in message or text";

    private bool IsPlain => Message!.All(letter => letter is >= ' ' and <= '~' and not ('"' or '\'' or '`' or '\\'));

    /// <summary>True for a message that no client could know before, and that every language writes the same.</summary>
    public bool IsTelling(MessageStamps stamps) => Message is { Length: > 0 } && IsPlain && stamps.Has(Message);

    /// <summary>Adds to the findings that the message is in neither text of the error; answers false where none was sent.</summary>
    public bool Report(ClientError error, string place, Findings findings)
    {
        if (Message is not { Length: > 0 })
        {
            return false;
        }

        if (!QuotedText.Contains(error.Message, Message) && !QuotedText.Contains(error.Text, Message))
        {
            findings.Add(place, Due, error.Message.Length + error.Text.Length == 0 ? Seen.Absent.As("nothing") : Seen.AnotherText);
        }

        return true;
    }

    /// <summary>Adds to the findings that the type is another one; answers false for a page in its place, which tells no type.</summary>
    public bool ReportType(ClientError error, string place, Findings findings)
    {
        if (Type.Length == 0)
        {
            return false;
        }

        if (!string.Equals(error.Type, Type, StringComparison.Ordinal))
        {
            findings.Add(place, Type, error.Type.Length == 0 ? Seen.Nothing : Seen.OtherError.As(Wording.Name(error.Type)));
        }

        return true;
    }

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
