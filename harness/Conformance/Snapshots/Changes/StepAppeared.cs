namespace Conformance.Snapshots.Changes;

internal static class StepAppeared
{
    public static ChangeKind Kind { get; } = new(
        "step-appeared",
        "is new",
        "a step is new",
        Weight.Compatible,
        pair => pair is { Place.Spot: Spot.Step, IsNew: true },
        ChangeKind.NoCase);
}
