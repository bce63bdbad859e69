namespace Conformance.Snapshots.Changes;

internal static class OperationChanged
{
    public static ChangeKind Kind { get; } = new(
        "operation-changed",
        "is of another request",
        "a step is of another operation or flow",
        Weight.Breaking,
        pair => pair.Place.Spot == Spot.Operation,
        ChangeKind.NoCase);
}
