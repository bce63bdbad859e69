using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class ListValueAppeared
{
    public static ChangeKind Kind { get; } = new(
        "list-value-new",
        "is new in the list",
        "a value is new in a list",
        Weight.Risky,
        pair => pair is { Place.Spot: Spot.Item, IsNew: true },
        pair => pair.Place.Member == WireNames.AvailableChallenges && !DocumentedValues.IsChallenge(pair.New.Text)
            ? ["available.unknown-name"]
            : []);
}
