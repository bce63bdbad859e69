using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging.Surfaces;

/// <summary>The type and the message of an error as an SDK that knows every spelling reads them.</summary>
/// <param name="Types">Each type that was sent; which of two counts is not said anywhere. None where none was sent.</param>
/// <param name="Messages">Each message that was sent, likewise.</param>
internal sealed record SentError(IReadOnlyList<string> Types, IReadOnlyList<string> Messages)
{
    /// <summary>What a client is to hand out of the message.</summary>
    public const string Due = "the message that was sent, in message or text";

    /// <summary>The type that stands nearest to what AWS sends; "" where none was sent.</summary>
    public string Type => Types.Count == 0 ? "" : Types[0];

    /// <summary>The message likewise; null where none was sent.</summary>
    public string? Message => Messages.Count == 0 ? null : Messages[0];

    private bool IsPlain => Message!.All(letter => letter is >= ' ' and <= '~' and not ('"' or '\'' or '`' or '\\'));

    /// <summary>True for a message that no client could know before, and that every language writes the same.</summary>
    public bool IsTelling(MessageStamps stamps) => Message is not null && IsPlain && stamps.Has(Message);

    /// <summary>Adds to the findings that no message is in either text of the error; answers false where none was sent.</summary>
    public bool Report(ClientError error, string place, Findings findings)
    {
        if (Messages.Count == 0)
        {
            return false;
        }

        if (!Messages.Any(message => QuotedText.Contains(error.Message, message) || QuotedText.Contains(error.Text, message)))
        {
            findings.Add(place, Due, error.Message.Length + error.Text.Length == 0 ? Seen.Absent.As("nothing") : Seen.AnotherText);
        }

        return true;
    }

    /// <summary>Adds to the findings that the type is another one; answers false where none was sent.</summary>
    public bool ReportType(ClientError error, string place, Findings findings)
    {
        if (Types.Count == 0)
        {
            return false;
        }

        if (!Types.Contains(error.Type, StringComparer.Ordinal))
        {
            findings.Add(
                place, string.Join(" or ", Types), error.Type.Length == 0 ? Seen.Nothing : Seen.OtherError.As(Wording.Name(error.Type)));
        }

        return true;
    }

    public static SentError Of(Response sent) => new(
        Told(
            Bare(Text(sent.Root[WireNames.ErrorType])),
            Bare(Text(sent.Root[WireNames.ErrorCode])),
            Bare(sent.Header(WireNames.ErrorTypeHeader))),
        Told(
            Text(sent.Root[WireNames.ErrorMessage]), Text(sent.Root["Message"u8]), sent.Header(WireNames.ErrorMessageHeader)));

    private static string[] Told(params string?[] texts) =>
        [.. texts.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string? Text(JsonValue member) => member.Kind == JsonKind.String ? member.Text : null;

    /// <summary>The shape name alone: before the first colon, behind the last number sign.</summary>
    private static string? Bare(string? type)
    {
        var beforeColon = type?.Split(':')[0];
        return beforeColon?[(beforeColon.LastIndexOf('#') + 1)..];
    }
}
