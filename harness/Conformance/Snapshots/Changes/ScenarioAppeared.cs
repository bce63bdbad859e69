namespace Conformance.Snapshots.Changes;

internal static class ScenarioAppeared
{
    public static ChangeKind Kind { get; } = new(
        "scenario-appeared",
        "is new",
        "a scenario is new",
        Weight.Compatible,
        pair => pair is { Place.Spot: Spot.Scenario, IsNew: true },
        ChangeKind.NoCase);
}
