using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class DocumentedSetLeft
{
    public static ChangeKind Kind { get; } = new(
        "documented-set-left",
        "is none of the documented values",
        "a value left its documented set",
        Weight.Breaking,
        pair => DocumentedValues.Has(pair.Place, pair.New) == false && DocumentedValues.Has(pair.Place, pair.Old) != false,
        pair => pair.Place.Member == WireNames.Session && pair.NewPlaceholder?.Length < SessionLength.Shortest ? ["session.length-19"]
            : pair.New is { Kind: JsonKind.String, RawString.IsEmpty: true } ? [$"types.{pair.Place.Member}.empty"]
            : []);
}
