namespace Conformance.Snapshots.Changes;

internal static class ScenarioVanished
{
    public static ChangeKind Kind { get; } = new(
        "scenario-vanished",
        "is no longer there",
        "a scenario is gone",
        Weight.Breaking,
        pair => pair is { Place.Spot: Spot.Scenario, IsGone: true },
        ChangeKind.NoCase);
}
