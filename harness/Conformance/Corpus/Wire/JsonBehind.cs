namespace Conformance.Corpus.Wire;

/// <summary>What stands behind the document, or around it.</summary>
internal static class JsonBehind
{
    private const string One = "RFC 8259, section 2: a JSON text is one value";

    // Another answer, with values of nobody.
    private const string Other =
        """{"AuthenticationResult":{"AccessToken":"decoy","IdToken":"decoy","ExpiresIn":60},"ChallengeName":"SMS_OTP","Session":"decoy"}""";

    public static IEnumerable<WireRow> Rows { get; } =
    [
        .. from behind in ((string Name, string Text)[])
           [
               ("other-document", Other), ("other-document-on-a-line", "\n" + Other), ("other-document-and-comma", "," + Other),
               ("empty-object", "{}"), ("empty-array", "[]"), ("null", "null"), ("true", " true"), ("number", " 0"), ("string", "\"ok\""),
               ("comma", ","), ("colon", ":"), ("closing-brace", "}"), ("closing-bracket", "]"), ("opening-brace", "{"),
               ("semicolon", ";"), ("html", "<!-- ok -->"), ("record-separator", "\u001E"),
           ]
           select JsonTable.Reject($"behind.{behind.Name}", One, body => body + behind.Text),
        JsonTable.Reject("behind.same-document", One, body => body + body),
        JsonTable.Reject("around.parentheses", One, body => $"({body})"),
        JsonTable.Reject("around.callback", One, body => $"callback({body});"),
        JsonTable.Reject("around.html", One, body => $"<html><body><pre>{body}</pre></body></html>"),
        .. from before in ((string Name, string Text)[])
           [
               ("guard", ")]}',\n"), ("endless-loop", "for(;;);"), ("comma", ","), ("number", "0 "), ("record-separator", "\u001E"),
           ]
           select JsonTable.Forbid($"before.{before.Name}", One, body => before.Text + body),
    ];
}
