using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>Text beyond ASCII in names, parameters and messages, with each charset label and Content-Type.</summary>
internal static class TextTable
{
    private const string Utf8 = "RFC 8259, sections 8.1 and 11: JSON is UTF-8, and there is no charset parameter";
    private const string Label = "RFC 9110, section 8.3: Content-Type, what a sender says of it";
    private const string Challenge = "challenge.SMS_MFA.initiate.full";
    private const string Refusal = "error.NotAuthorizedException.initiate";
    private const string Error = "Zugriff verweigert für Jörg — 拒否されました 🚫";

    /// <summary>The labels; those that are as the protocol says are no reason for an error.</summary>
    private static readonly (string Name, string? ContentType, bool IsRight)[] Labels =
    [
        ("unlabelled", "application/x-amz-json-1.1", true),
        ("utf-8", "application/x-amz-json-1.1; charset=utf-8", true),
        ("utf-8-in-capitals", "application/x-amz-json-1.1; charset=UTF-8", true),
        ("utf-8-quoted", "application/x-amz-json-1.1;charset=\"utf-8\"", true),
        ("utf8", "application/x-amz-json-1.1; charset=utf8", false),
        ("iso-8859-1", "application/x-amz-json-1.1; charset=iso-8859-1", false),
        ("iso-8859-1-quoted", "application/x-amz-json-1.1; charset=\"ISO-8859-1\"", false),
        ("windows-1252", "application/x-amz-json-1.1; charset=windows-1252", false),
        ("us-ascii", "application/x-amz-json-1.1; charset=us-ascii", false),
        ("utf-16", "application/x-amz-json-1.1; charset=utf-16", false),
        ("shift-jis", "application/x-amz-json-1.1; charset=Shift_JIS", false),
        ("unknown-charset", "application/x-amz-json-1.1; charset=harness-1", false),
        ("empty-charset", "application/x-amz-json-1.1; charset=", false),
        ("two-charsets", "application/x-amz-json-1.1; charset=iso-8859-1; charset=utf-8", false),
        ("no-content-type", null, false),
        ("json", "application/json", false),
        ("json-of-iso-8859-1", "application/json; charset=iso-8859-1", false),
        ("version-1.0", "application/x-amz-json-1.0", false),
        ("html", "text/html", false),
        ("html-of-iso-8859-1", "text/html; charset=iso-8859-1", false),
        ("text", "text/plain", false),
        ("octets", "application/octet-stream", false),
        ("no-media-type", "json", false),
    ];

    private static readonly (string Name, Func<string, string> Put)[] Places =
    [
        ("user", body => Edit(body, "ChallengeParameters.USER_ID_FOR_SRP", "Jörg-愛-😀")),
        ("parameter", body => Edit(body, "ChallengeParameters.CODE_DELIVERY_DESTINATION", "j***@münchen.例え – ÿ")),
        ("name", body => Edit(body, "ChallengeParameters.größe-愛", "harness value")),
        ("escaped-beside-plain", body => Edit(body, "ChallengeParameters.CODE_DELIVERY_DESTINATION", "\\u00e9é\\ud83d\\ude00😀")),
    ];

    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
    [
        .. from label in Labels
           from place in Places
           select Of(recordings[Challenge], $"text.{place.Name}.{label.Name}", label.ContentType, label.IsRight ? Utf8 : Label, place.Put,
               label.IsRight ? PayloadClass.Challenge : PayloadClass.Lenient),
        .. from label in Labels
           select Of(recordings[Refusal], $"text.message.{label.Name}", label.ContentType, label.IsRight ? Utf8 : Label,
               body => Edit(body, WireNames.ErrorMessage, Error), PayloadClass.ErrorSpelling),
    ];

    private static string Edit(string body, string path, string text) =>
        Encoding.UTF8.GetString(new JsonEdit(JsonEditKind.Set, $"$.{path}", $"\"{text}\"").Apply(Encoding.UTF8.GetBytes(body)));

    private static Case Of(Case from, string id, string? contentType, string clause, Func<string, string> put, PayloadClass sent)
    {
        var one = WireCase.Of(id, from, clause);
        var answer = one.Answers[^1];
        return WireCase.As(
            one with
            {
                Answers =
                [
                    answer with
                    {
                        Headers = WireCase.Headers(
                            id, answer, new Dictionary<string, string?>(StringComparer.Ordinal) { [WireNames.ContentType] = contentType }),
                        Body = Encoding.UTF8.GetBytes(put(Encoding.UTF8.GetString(answer.Body.Span))),
                    },
                ],
            },
            sent);
    }
}
