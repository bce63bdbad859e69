namespace Conformance.Snapshots.Changes;

internal static class OperationChanged
{
    public static ChangeKind Kind { get; } = new(
        "operation-changed",
        "is another operation",
        Weight.Breaking,
        pair => pair.Place.Spot == Spot.Operation,
        ChangeKind.NoCase);
}
