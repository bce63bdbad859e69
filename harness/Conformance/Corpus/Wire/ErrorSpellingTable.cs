using System.Globalization;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>
/// Errors in every spelling: where the type stands and in which form, what the message is, what becomes of the body; each with status 400,
/// and with the statuses that are asked again in part. What <c>error-spelling.json</c> and <c>undecodable.json</c> have is not there twice.
/// </summary>
internal static class ErrorSpellingTable
{
    private const string Refusal = "error.NotAuthorizedException.initiate";
    private const string Name = "NotAuthorizedException";
    private const string Sentence = "Incorrect username or password.";
    private const string Uri = ":http://internal.amazon.com/coral/com.amazonaws.cognito/";
    private const string Smithy = "Smithy, AWS JSON 1.1, operation errors; protocol tests ";
    private const string OtherType = "Smithy, AWS JSON 1.1, operation errors: which of two types counts is not said";
    private const string Message = "service model: message is a string, and need not be there";
    private const string Reason = "service model: InvalidParameterException has a reasonCode, an open string";
    private const string NoType = "Smithy, AWS JSON 1.1, operation errors: a type is a string";
    private const string Unreadable = "RFC 9110, section 15.5: a status of 4xx or 5xx is an error, whatever its body is";
    private const string Success = "Smithy, AWS JSON 1.1: a status of 200 is no error, and there is no success in it";

    private static readonly (string Name, Func<string, Parts> Of, string Tests)[] Places =
    [
        ("type", type => new([Member(WireNames.ErrorType, type)], null), "AwsJson11FooErrorWithDunderType"),
        ("code", type => new([Member(WireNames.ErrorCode, type)], null), "AwsJson11FooErrorUsingCode"),
        ("header", type => new([], type), "AwsJson11FooErrorUsingXAmznErrorType"),
    ];

    private static readonly (string Name, string Type)[] Forms =
    [
        ("bare", Name), ("colon", $"{Name}:"), ("namespace", $"com.amazonaws.cognitoidentityprovider#{Name}"),
        ("other-namespace", $"com.amazon.coral.service#{Name}"), ("uri", Name + Uri),
        ("namespace-and-uri", $"com.amazonaws.cognitoidentityprovider#{Name}{Uri}"),
    ];

    /// <summary>What the authored cases have.</summary>
    private static readonly HashSet<string> Authored = new(StringComparer.Ordinal)
    {
        "type.bare", "type.namespace", "type.uri", "type.namespace-and-uri", "code.bare", "header.bare", "header.colon", "header.namespace",
        "header.uri", "message.in-capitals.with-header", "status-200.type", "status-403.service", "status-429.service",
    };

    private static readonly (string Name, string[] Members)[] Messages =
    [
        ("string", [Member("message", Sentence)]), ("absent", []), ("null", ["\"message\":null"]), ("empty", [Member("message", "")]),
        ("number", ["\"message\":42"]), ("true", ["\"message\":true"]), ("array", [$"\"message\":[\"{Sentence}\"]"]),
        ("object", [$"\"message\":{{\"text\":\"{Sentence}\"}}"]), ("in-capitals", [Member("Message", Sentence)]),
        ("twice-spelt", [Member("message", Sentence), Member("Message", "Not that one.")]),
        ("of-1048576", [Member("message", Sentence + new string('a', 1_048_576 - Sentence.Length))]),
    ];

    private static readonly (string Name, string Json)[] NoTypes =
    [
        ("number", "42"), ("true", "true"), ("null", "null"), ("array", $"[\"{Name}\"]"), ("object", $"{{\"name\":\"{Name}\"}}"),
        ("empty", "\"\""), ("colon-alone", "\":\""), ("number-sign-alone", "\"#\""),
    ];

    private static readonly (string Name, string Body)[] Bodies =
    [
        ("html", "<html><head><title>400 Bad Request</title></head><body>Bad Request</body></html>"), ("text", "Bad Request"),
        ("cut-in-the-message", $"{{\"__type\":\"{Name}\",\"message\":\"Incorrect user"), ("cut-in-the-type", "{\"__type\":\"NotAuth"),
        ("array", $"[{{\"__type\":\"{Name}\",\"message\":\"{Sentence}\"}}]"), ("string", $"\"{Name}\""), ("null", "null"), ("blank", " "),
        ("empty-object", "{}"), ("no-utf-8", "{\"message\":\"\xff\xfe\"}"),
    ];

    private static readonly int[] AskedAgain = [403, 429, 500, 503];

    /// <summary>All but the plain message, which every other row has, and the long one, which is as long however often it comes.</summary>
    private static readonly (string Name, string[] Members)[] OddMessages =
        [.. Messages.Where(message => message.Name is not ("string" or "of-1048576"))];

    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
        Rows.Where(row => !Authored.Contains(row.Name)).Select(row => Of(recordings[Refusal], row));

    private static IEnumerable<Row> Rows =>
    [
        .. from place in Places
           from form in Forms
           select new Row($"{place.Name}.{form.Name}", Smithy + place.Tests + "*", place.Of(form.Type).With(Messages[0].Members)),
        .. from type in NoTypes
           from header in (string?[])[null, $"{Name}:"]
           select new Row(
               $"no-type.{type.Name}.{(header is null ? "alone" : "with-header")}", NoType,
               new Parts([$"\"{WireNames.ErrorType}\":{type.Json}"], header).With(Messages[0].Members)),
        new("no-type.absent", NoType, new([Member("message", Sentence)], null)),
        .. Two("type-and-header", new([Member(WireNames.ErrorType, Name)], "UserNotFoundException:")),
        .. Two("code-and-header", new([Member(WireNames.ErrorCode, Name)], "UserNotFoundException:")),
        .. Two("type-and-code", new([Member(WireNames.ErrorType, Name), Member(WireNames.ErrorCode, "UserNotFoundException")], null)),
        .. Two("code-and-type", new([Member(WireNames.ErrorCode, Name), Member(WireNames.ErrorType, "UserNotFoundException")], null)),
        new("nested-decoy.in-front", Smithy + "AwsJson11FooErrorWithNestedTypeProperty", new(
            ["\"detail\":{\"__type\":\"DecoyException\",\"code\":\"DecoyException\",\"message\":\"decoy\"}",
                Member(WireNames.ErrorType, Name), Member("message", Sentence)],
            null)),
        .. from message in Messages
           from twice in (bool[])[false, true]
           where message.Name != "string" && !(twice && message.Name == "of-1048576")
           select new Row(
               $"message.{message.Name}{(twice ? ".with-header" : "")}", Message,
               new Parts([Member(WireNames.ErrorType, Name)], twice ? $"{Name}:" : null).With(message.Members)),
        .. from body in Bodies
           from header in (string?[])[null, $"{Name}:"]
           let name = $"body.{body.Name}.{(header is null ? "alone" : "with-header")}"
           select new Row(name, Unreadable, new([], header)) { Body = body.Body },
        new("body.empty.alone", Unreadable, new([], null)) { Body = "" },
        .. from sent in ((string Name, Parts Of)[])
           [
               ("type", new([Member(WireNames.ErrorType, Name)], null)), ("header", new([], $"{Name}:")),
               ("type-and-header", new([Member(WireNames.ErrorType, Name)], $"{Name}:")),
           ]
           select new Row($"status-200.{sent.Name}", Success, sent.Of.With(Messages[0].Members)) { Status = 200 },
        .. from reason in ((string Name, string Json)[])
           [
               ("string", "\"InvalidAuthFlow\""), ("unknown", "\"harness reason\""), ("empty", "\"\""), ("null", "null"), ("number", "42"),
               ("object", "{}"),
           ]
           select new Row($"reason-code.{reason.Name}", Reason, new(
               [
                   Member(WireNames.ErrorType, "InvalidParameterException"), Member("message", Sentence),
                   $"\"{WireNames.ReasonCode}\":{reason.Json}",
               ],
               "InvalidParameterException:")),
        .. AskedAgain.SelectMany(Again),
    ];

    /// <summary>
    /// A status with the two spellings of AWS, and with every place, every form and every message of the others at least once: a client
    /// asks again here, which costs its time.
    /// </summary>
    private static IEnumerable<Row> Again(int status, int at) =>
    [
        new(Invariant($"status-{status}.service"), Smithy + "AwsJson11FooErrorWithDunderType*",
            new Parts([Member(WireNames.ErrorType, Name)], $"{Name}:").With(Messages[0].Members)) { Status = status },
        new(Invariant($"status-{status}.front-end"), Message, new([Member(WireNames.ErrorType, Name)], null)) { Status = status },
        .. from each in Enumerable.Range(0, OddMessages.Length)
           let place = Places[(each + at) % Places.Length]
           let form = Forms[((2 * at) + each + 1) % Forms.Length]
           let message = OddMessages[each]
           select new Row(
               Invariant($"status-{status}.{place.Name}.{form.Name}.message-{message.Name}"), Smithy + place.Tests + "*",
               place.Of(form.Type).With(message.Members)) { Status = status },
    ];

    private static IEnumerable<Row> Two(string name, Parts parts) =>
        [new($"two-types.{name}", OtherType, parts.With(Messages[0].Members))];

    private static Case Of(Case from, Row row)
    {
        var id = $"errors.{row.Name}";
        var one = WireCase.Of(id, from, row.Clause);
        var answer = one.Answers[^1] with
        {
            Status = row.Status,
            Headers = WireCase.Headers(
                id,
                one.Answers[^1],
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [WireNames.ErrorTypeHeader] = row.Parts.Header,
                    [WireNames.ErrorMessageHeader] = null,
                }),
            Body = Encoding.Latin1.GetBytes(row.Body ?? $"{{{string.Join(',', row.Parts.Members)}}}"),
        };
        return WireCase.As(one with { Answers = [answer] }, row.Status == 200 ? PayloadClass.Neither : PayloadClass.ErrorSpelling);
    }

    private static string Member(string name, string text) => $"\"{name}\":\"{text}\"";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>An error in the making.</summary>
    /// <param name="Members">The members of its body.</param>
    /// <param name="Header">The header with the type; null for none.</param>
    private sealed record Parts(string[] Members, string? Header)
    {
        public Parts With(string[] members) => this with { Members = [.. Members, .. members] };
    }

    /// <summary>A spelling.</summary>
    /// <param name="Name">Its id without the group.</param>
    /// <param name="Clause">Where it stands.</param>
    /// <param name="Parts">What it is made of.</param>
    private sealed record Row(string Name, string Clause, Parts Parts)
    {
        public int Status { get; init; } = 400;

        /// <summary>A body that is no object of members.</summary>
        public string? Body { get; init; }
    }
}
