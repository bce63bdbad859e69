using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class ErrorTypeChanged
{
    public static ChangeKind Kind { get; } = new(
        "error-type",
        "is another error",
        "an error has another type",
        Weight.Breaking,
        pair => pair.Place is { Spot: Spot.Member, Member: WireNames.ErrorType } && pair.AreTexts,
        pair => ServiceErrors.Bare(pair.Old.Text.AsSpan()).SequenceEqual(pair.Place.NewErrorType)
            ? ["error-spelling.namespace"]
            : [$"error.{pair.Place.NewErrorType}.{CaseIds.Operation(pair.Place)}"]);
}
