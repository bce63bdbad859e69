using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Judging;

/// <summary>A way in which what is shown may differ from what was sent and is the same all the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Allows">True for a pair that differs in this way.</param>
internal sealed record Tolerance(string Name, Func<Pair, bool> Allows)
{
    /// <summary>All that there are.</summary>
    public static IReadOnlyList<Tolerance> All { get; } =
    [
        // A client that tells the two apart shows what was sent. Where a refresh token is kept, none is too little.
        new("null is absent", pair => Pair.IsNothing(pair.Sent) && Pair.IsNothing(pair.Shown) && !pair.Kept.HasValue
            && !(pair.Terms.TellsNull && (pair.Sent.Kind == JsonKind.Null) != (pair.Shown.Kind == JsonKind.Null))),

        new(
            "zero is absent",
            pair => pair.Terms.ShowsZero && IsUnset(pair.Sent) && IsUnset(pair.Shown) && !IsLostEntry(pair) && !pair.Kept.HasValue),

        // An empty Session is none, and an empty token no token. An entry of ChallengeParameters is what it is.
        new("empty is left out", pair => pair.Terms.IsOutcome && pair.Sent.IsText("") && Pair.IsNothing(pair.Shown) && !pair.IsEntry),

        new("kept refresh token", pair => pair.Kept.HasValue && new Pair(pair.Kept, pair.Shown, pair.Terms).IsSame),

        new(
            "lossless number",
            pair => pair is { Sent.Kind: JsonKind.Number, ShownNumber: { } shown }
                && Numeral.Read(pair.Sent.Text) is { } sent
                && sent == Numeral.Read(shown)),

        // JSON.parse rounds, and may: RFC 8259, section 6.
        new("nearest double", pair =>
            pair is { Sent.Kind: JsonKind.Number, ShownNumber: { } shown } && (Numeral.Read(shown)?.IsDoubleOf(pair.Sent.Text) ?? false)),

        new("tagged text", pair =>
            pair is { Sent.Kind: JsonKind.String, ShownText: { } shown } && string.Equals(pair.Sent.Text, shown, StringComparison.Ordinal)),

        new("text of another type", pair => pair.Terms.IsOdd && IsTextOfAnotherType(pair)),
    ];

    /// <summary>The tolerance by which a pair that is not equal is the same; null when there is none.</summary>
    public static Tolerance? Of(Pair pair) => All.FirstOrDefault(tolerance => tolerance.Allows(pair));

    private static bool IsUnset(JsonValue value) => Pair.IsNothing(value) || Pair.IsZero(value);

    private static bool IsLostEntry(Pair pair) => pair.IsEntry && Pair.IsZero(pair.Sent) && Pair.IsNothing(pair.Shown);

    private static bool IsTextOfAnotherType(Pair pair) => pair.Sent.Kind switch
    {
        JsonKind.Absent or JsonKind.Null => false,
        JsonKind.String => (pair.Shown.Kind == JsonKind.Boolean ? pair.Shown.Text : pair.ShownNumber) is { } text && pair.Sent.IsText(text),
        _ => pair.ShownText is { } text && IsTextOf(pair, text),
    };

    // Python writes True for true; the letter case tells nothing more.
    private static bool IsTextOf(Pair pair, string text) =>
        string.Equals(
            text, pair.Sent.Text, pair.Sent.Kind == JsonKind.Boolean ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        || (
            JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _) is { } reading
                && new Pair(pair.Sent, reading.Root, pair.Terms with { IsOdd = false }).IsSame);
}
