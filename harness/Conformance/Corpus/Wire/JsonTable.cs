namespace Conformance.Corpus.Wire;

/// <summary>JSON text as RFC 8259 allows it, leaves it open or forbids it, at each place of the grammar.</summary>
internal static class JsonTable
{
    private const string Id = "json";

    /// <summary>The rows, in reading order.</summary>
    public static IReadOnlyList<WireRow> Rows { get; } =
    [
        .. JsonBetween.Rows, .. JsonBehind.Rows, .. JsonPunctuation.Rows, .. JsonStrings.Rows, .. JsonNumbers.Rows, .. JsonShapes.Rows,
        .. JsonCuts.Rows,
    ];

    /// <summary>A row of what is as it should be.</summary>
    public static WireRow Accept(string name, string clause, Func<WireBody, BodyChange> change) => new($"{Id}.{name}", clause, change);

    /// <summary>A row of what is no answer.</summary>
    public static WireRow Reject(string name, string clause, Func<string, string> apply) =>
        new($"{Id}.{name}", clause, _ => new(apply)) { Class = PayloadClass.NotDecodable };

    /// <summary>A row of what a client may read as it was sent, or not at all.</summary>
    public static WireRow Free(string name, string clause, Func<WireBody, BodyChange> change) =>
        new($"{Id}.{name}", clause, change) { Class = PayloadClass.Lenient };

    /// <summary>A row of what is forbidden, and what some parsers take.</summary>
    public static WireRow Forbid(string name, string clause, Func<WireBody, BodyChange> change) =>
        Free(name, clause, body => change(body) with { IsForbidden = true });

    /// <summary>A row of what is forbidden, and reads as if it were not there.</summary>
    public static WireRow Forbid(string name, string clause, Func<string, string> apply) => Forbid(name, clause, _ => new(apply));
}
