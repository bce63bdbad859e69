using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class TypeChanged
{
    public static ChangeKind Kind { get; } = new(
        "type",
        "is of another type",
        "a value is of another type",
        Weight.Breaking,
        pair => pair.Place.Spot == Spot.Member
            && (KindOf(pair.Old) != KindOf(pair.New) || JsonInText.IsMarked(pair.Old) != JsonInText.IsMarked(pair.New)),
        pair => pair.Place.Parameter.Length > 0 ? [] : [.. CaseIds.Type(pair.Place, KindOf(pair.New)), .. OfList(pair)]);

    // JSON in a text is a text, whatever is in it, and what stands for a number is one.
    private static JsonKind KindOf(JsonValue value) =>
        JsonInText.IsMarked(value) ? JsonKind.String
        : value.Kind == JsonKind.String && Placeholder.Read(value.Text) is { Kind: ReplacedForms.Number } ? JsonKind.Number
        : value.Kind;

    private static string[] OfList(Pair pair) =>
        pair.Place.Member == WireNames.AvailableChallenges && KindOf(pair.New) == JsonKind.String ? ["available.string"] : [];
}
