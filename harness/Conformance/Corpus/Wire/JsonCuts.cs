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
               FormattableString.Invariant($"cut.behind-token-{count:00}"), Whole, body => body[..JsonTokens.Ends(body)[count - 1]]) with
           {
               Only = count < OfChallenge ? null : WireBody.Tokens,
               IsOfNoBody = count == 1,
           },
        JsonTable.Reject("cut.within-a-name", Whole, body => body[..5]),
        JsonTable.Reject("cut.within-a-value", Whole, body => body[..(body.LastIndexOf(':') - 20)]),
        JsonTable.Reject("cut.within-an-escape", Whole, body => body[..(body.LastIndexOf(':') - 20)] + "\\u00"),
        JsonTable.Reject("cut.within-a-character", Whole, body => body[..(body.LastIndexOf(':') - 20)] + "\u00C3"),
    ];
}
