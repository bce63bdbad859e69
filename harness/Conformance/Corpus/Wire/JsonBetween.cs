namespace Conformance.Corpus.Wire;

/// <summary>What stands between two tokens, or around the document.</summary>
internal static class JsonBetween
{
    private const string Blanks = "blanks";
    private const string Mark = "byte-order-mark";

    private static readonly (string Name, string Text)[] Inserted =
    [
        (Blanks, " \t\r\n "),
        ("line-comment", "//\"}\n"),
        ("block-comment", "/*\"}*/"),
        ("hash-comment", "#\"}\n"),
        ("form-feed", "\f"),
        ("vertical-tab", "\v"),
        ("no-break-space", "\u00C2\u00A0"),
        (Mark, "\u00EF\u00BB\u00BF"),
        ("nul", "\0"),
        ("text", "ok"),
    ];

    public static IEnumerable<WireRow> Rows { get; } =
        from inserted in Inserted
        from place in JsonTokens.Places
            // What stands before the document is lenient.byte-order-mark, and has a clause of its own.
        where inserted.Name != Mark || place.Key != "before-the-document"
        select Of(
            $"between.{inserted.Name}.{place.Key}",
            inserted.Name,
            place.Key,
            body => JsonTokens.Insert(body, place.Value(body), inserted.Text));

    private static WireRow Of(string name, string inserted, string place, Func<string, string> apply) =>
        inserted == Blanks ? JsonTable.Accept(name, "RFC 8259, section 2: insignificant whitespace", _ => new(apply))
        : place == "behind-the-document" ? JsonTable.Reject(name, "RFC 8259, section 2: a JSON text is one value", apply)
        : JsonTable.Forbid(name, "RFC 8259, section 2: whitespace is space, tab, line feed and carriage return alone", apply);
}
