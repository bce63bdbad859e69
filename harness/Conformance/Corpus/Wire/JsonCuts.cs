namespace Conformance.Corpus.Wire;

/// <summary>The document cut off behind each of its tokens, and within one of each kind.</summary>
internal static class JsonCuts
{
    // The last token ends the whole.
    private const int OfChallenge = 25;
    private const int OfTokens = 30;
    private const string Whole = "RFC 8259, section 2: a JSON text is one value";

    public static IEnumerable<WireRow> Rows { get; } =
    [
        .. from count in Enumerable.Range(1, OfTokens - 1)
           select JsonTable.Reject(
               FormattableString.Invariant($"cut.behind-token-{count:00}"), Whole, body => BehindToken(body, count)) with
           {
               Only = count < OfChallenge ? null : WireBody.Tokens,
               IsOfNoBody = count == 1,
           },
        JsonTable.Reject("cut.within-a-name", Whole, body => body[..5]),
        JsonTable.Reject("cut.within-a-value", Whole, body => WithinAValue(body, "")),
        JsonTable.Reject("cut.within-an-escape", Whole, body => WithinAValue(body, "\\u00")),
        JsonTable.Reject("cut.within-a-character", Whole, body => WithinAValue(body, "\u00C3")),
    ];

    // The last token ends the whole.
    private static string BehindToken(string body, int count) =>
        JsonTokens.Ends(body) is var ends && count < ends.Count ? body[..ends[count - 1]] : body;

    /// <summary>Cuts the last value but one where it is a string, and else the longest.</summary>
    private static string WithinAValue(string body, string end)
    {
        var late = body.LastIndexOf(':') - 20;
        var values = JsonTokens.Strings(body).Where(token => !token.IsName).ToList();
        if (values.Exists(token => token.Start < late && late < token.End))
        {
            return body[..late] + end;
        }

        var longest = values.MaxBy(token => token.End - token.Start);
        return values.Count == 0 ? body : body[..((longest.Start + longest.End + 1) / 2)] + end;
    }
}
