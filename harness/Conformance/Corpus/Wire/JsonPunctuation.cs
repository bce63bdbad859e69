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
               ("brace.missing-inner-closing", body => Put(body, body.IndexOf('}', StringComparison.Ordinal), "")),
               ("brace.bracket-at-the-end", body => body[..^1] + "]"),
               ("member.value-missing", body => WireBody.WithMember(body, "")),
               ("member.name-missing", body => body[..^1] + ",:\"a\"}"),
               ("member.name-alone", body => body[..^1] + ",\"a\"}"),
               ("member.name-a-number", body => body[..^1] + ",1:\"a\"}"),
               ("member.name-null", body => body[..^1] + ",null:\"a\"}"),
           ]
           select JsonTable.Forbid(change.Name, Objects, change.Apply),
        JsonTable.Reject("brace.doubled-inner-closing", Objects, body => body.Insert(body.IndexOf('}', StringComparison.Ordinal), "}")),
        .. from items in ((string Name, string Text)[])
           [
               ("trailing", """["a",]"""), ("leading", """[,"a"]"""), ("doubled", """["a",,"b"]"""), ("alone", "[,]"),
               ("missing", """["a" "b"]"""), ("colon", """["a":"b"]"""), ("brace-at-the-end", """["a"}"""),
           ]
           select JsonTable.Forbid($"comma-in-array.{items.Name}", Arrays, body => WireBody.WithMember(body, items.Text)),
        .. from change in ((string Name, Func<string, string> Apply)[])
           [
               ("single-around-a-name", body => Quote(body, 0, '\'', '\'')),
               ("single-around-a-value", body => Quote(body, ValueAt(body), '\'', '\'')),
               ("single-everywhere", body => body.Replace('"', '\'')),
               ("backtick-around-a-value", body => Quote(body, ValueAt(body), '`', '`')),
               ("none-around-a-name", body => Quote(body, 0, null, null)),
               ("none-around-each-name", NamesBare),
               ("none-around-a-value", body => Quote(body, ValueAt(body), null, null)),
               ("missing-before-a-name", body => Quote(body, 0, null, '"')),
               ("missing-behind-a-name", body => Quote(body, 0, '"', null)),
               ("missing-before-a-value", body => Quote(body, ValueAt(body), null, '"')),
               ("missing-behind-a-value", body => Quote(body, ValueAt(body), '"', null)),
           ]
           select JsonTable.Forbid($"quotes.{change.Name}", Strings, change.Apply),
        .. from literal in (string[])["True", "TRUE", "None", "nil", "undefined", "NULL", "tru", "truely", "yes"]
           select JsonTable.Forbid($"literal.{literal}", Literals, body => WireBody.WithMember(body, literal)),
    ];

    private static string Put(string body, int at, string text) => body[..at] + text + body[(at + 1)..];

    private static int At(string body, char punctuation) => JsonTokens.Ends(body).First(end => body[end] == punctuation);

    /// <summary>Which pair of quotes of the text is the first around a value.</summary>
    private static int ValueAt(string body) => Pairs(body).FindIndex(pair => body[pair.End + 1] != ':');

    private static string Quote(string body, int which, char? opening, char? closing)
    {
        var (start, end) = Pairs(body)[which];
        return body[..start] + opening + body[(start + 1)..end] + closing + body[(end + 1)..];
    }

    private static string NamesBare(string body) =>
        Enumerable.Range(0, Pairs(body).Count).Reverse()
            .Aggregate(body, (text, at) => body[Pairs(body)[at].End + 1] == ':' ? Quote(text, at, null, null) : text);

    private static List<(int Start, int End)> Pairs(string body)
    {
        var ends = JsonTokens.Ends(body);
        return [.. ends.Zip(ends.Prepend(0), (end, start) => (start, end - 1)).Where(token => body[token.start] == '"')];
    }
}
