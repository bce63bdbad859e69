namespace Conformance.Snapshots.Changes;

internal static class StepVanished
{
    public static ChangeKind Kind { get; } = new(
        "step-vanished",
        "is no longer there",
        "a step is gone",
        Weight.Breaking,
        pair => pair is { Place.Spot: Spot.Step, IsGone: true },
        ChangeKind.NoCase);
}
