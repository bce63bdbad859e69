namespace Conformance.Snapshots.Changes;

internal static class StatusChanged
{
    private const string TooMany = "429";

    public static ChangeKind Kind { get; } = new(
        "status",
        "is another status",
        "a status is another one",
        Weight.Risky,
        pair => pair.Place.Spot == Spot.Status,
        pair => pair.Place.After != StepOutcome.Error
            ? []
            : [pair.New.Text == TooMany ? "error-spelling.status-429" : "error-spelling.model-status"]);
}
