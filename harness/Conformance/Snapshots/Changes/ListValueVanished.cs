using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class ListValueVanished
{
    public static ChangeKind Kind { get; } = new(
        "list-value-vanished",
        "is no longer in the list",
        "a value is gone from a list",
        Weight.Risky,
        pair => pair is { Place.Spot: Spot.Item, IsGone: true },
        pair => pair.Place.Member == WireNames.AvailableChallenges
            && pair.Place.NewStep[StepNames.Body][WireNames.AvailableChallenges].Children.IsEmpty
            ? ["available.empty"]
            : []);
}
