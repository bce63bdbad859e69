namespace Conformance.Snapshots.Changes;

internal static class ExclusivityLost
{
    public static ChangeKind Kind { get; } = new(
        "exclusivity",
        "is no longer one of tokens and a challenge",
        "tokens and a challenge came together, or neither",
        Weight.Breaking,
        pair => pair.Place is { Spot: Spot.Outcome, After: StepOutcome.Both or StepOutcome.Neither },
        pair => [$"exclusivity.{CaseIds.Operation(pair.Place)}.{(pair.Place.After == StepOutcome.Both ? "both" : "neither")}"]);
}
