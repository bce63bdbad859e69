namespace Conformance.Corpus.Wire;

/// <summary>Commas, colons, quotes and braces that are missing, doubled or others.</summary>
internal static class JsonPunctuation
{
    private const string Objects = "RFC 8259, section 4: a name, a colon, a value; one comma between two members";
    private const string Arrays = "RFC 8259, section 5: one comma between two values";
    private const string Strings = "RFC 8259, section 7: a string begins and ends with quotation marks";
    private const string Literals = "RFC 8259, section 3: true, false and null, in lower case";

    public static IEnumerable<WireRow> Rows { get; } =
    [
        .. from change in ((string Name, Func<string, string> Apply)[])
           [
               ("comma.missing", body => Put(body, At(body, ','), "")),
               ("comma.doubled", body => Put(body, At(body, ','), ",,")),
               ("comma.semicolon", body => Put(body, At(body, ','), ";")),
               ("comma.leading", body => body.Insert(1, ",")),
               ("comma.trailing", body => body.Insert(body.Length - 1, ",")),
               ("comma.trailing-inside", body => WireBody.WithMember(body, """{"a":"b",}""")),
               ("comma.alone-inside", body => WireBody.WithMember(body, "{,}")),
               ("colon.missing", body => Put(body, At(body, ':'), "")),
               ("colon.doubled", body => Put(body, At(body, ':'), "::")),
               ("colon.equals", body => Put(body, At(body, ':'), "=")),
               ("colon.comma", body => Put(body, At(body, ':'), ",")),
               ("brace.doubled-opening", body => "{" + body),
               ("brace.missing-opening", body => body[1..]),
               ("brace.missing-inner-closing", body => Put(body, At(body, '}'), "")),
               ("brace.bracket-at-the-end", body => body[..^1] + "]"),
               ("member.value-missing", body => WireBody.WithMember(body, "")),
               ("member.name-missing", body => body[..^1] + ",:\"a\"}"),
               ("member.name-alone", body => body[..^1] + ",\"a\"}"),
               ("member.name-a-number", body => body[..^1] + ",1:\"a\"}"),
               ("member.name-null", body => body[..^1] + ",null:\"a\"}"),
           ]
           select JsonTable.Forbid(change.Name, Objects, change.Apply),
        JsonTable.Reject("brace.doubled-inner-closing", Objects, body => JsonTokens.Insert(body, At(body, '}'), "}")),
        .. from items in ((string Name, string Text)[])
           [
               ("trailing", """["a",]"""), ("leading", """[,"a"]"""), ("doubled", """["a",,"b"]"""), ("alone", "[,]"),
               ("missing", """["a" "b"]"""), ("colon", """["a":"b"]"""), ("brace-at-the-end", """["a"}"""),
           ]
           select JsonTable.Forbid($"comma-in-array.{items.Name}", Arrays, body => WireBody.WithMember(body, items.Text)),
        .. from change in ((string Name, Func<string, string> Apply)[])
           [
               ("single-around-a-name", body => QuoteName(body, '\'', '\'')),
               ("single-around-a-value", body => QuoteValue(body, '\'', '\'')),
               ("single-everywhere", body => QuoteEach(body, _ => true, '\'')),
               ("backtick-around-a-value", body => QuoteValue(body, '`', '`')),
               ("none-around-a-name", body => QuoteName(body, null, null)),
               ("none-around-each-name", body => QuoteEach(body, token => token.IsName, null)),
               ("none-around-a-value", body => QuoteValue(body, null, null)),
               ("missing-before-a-name", body => QuoteName(body, null, '"')),
               ("missing-behind-a-name", body => QuoteName(body, '"', null)),
               ("missing-before-a-value", body => QuoteValue(body, null, '"')),
               ("missing-behind-a-value", body => QuoteValue(body, '"', null)),
           ]
           select JsonTable.Forbid($"quotes.{change.Name}", Strings, change.Apply),
        .. from literal in (string[])["True", "TRUE", "None", "nil", "undefined", "NULL", "tru", "truely", "yes"]
           select JsonTable.Forbid($"literal.{literal}", Literals, body => WireBody.WithMember(body, literal)),
    ];

    private static string Put(string body, int at, string text) => at < 0 ? body : body[..at] + text + body[(at + 1)..];

    private static int At(string body, char punctuation) => JsonTokens.Find(body, punctuation);

    private static string QuoteName(string body, char? opening, char? closing) => Quote(body, token => token.IsName, opening, closing);

    private static string QuoteValue(string body, char? opening, char? closing) => Quote(body, token => !token.IsName, opening, closing);

    private static string Quote(string body, Func<JsonString, bool> which, char? opening, char? closing) =>
        JsonTokens.Strings(body).Where(which).Take(1).Aggregate(body, (text, token) => token.Quote(text, opening, closing));

    // From the last one on, since what is before it stays where it is.
    private static string QuoteEach(string body, Func<JsonString, bool> which, char? quote) =>
        JsonTokens.Strings(body).Where(which).Reverse().Aggregate(body, (text, token) => token.Quote(text, quote, quote));
}
