using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class AttributeVanished
{
    public static ChangeKind Kind { get; } = new(
        "attribute-vanished",
        "is no longer there",
        "an attribute in userAttributes is gone, which is the user's",
        Weight.Risky,
        pair => pair is { Place: { Spot: Spot.Member, Parameter: WireNames.UserAttributes }, IsGone: true }
            && pair.Place.Member != $"{WireNames.ChallengeParameters}.{WireNames.UserAttributes}",
        ChangeKind.NoCase);
}
