using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class ChallengeChanged
{
    public static ChangeKind Kind { get; } = new(
        "challenge-changed",
        "is another challenge",
        "another challenge came",
        Weight.Breaking,
        pair => pair.Place.Member == WireNames.ChallengeName && pair.AreTexts,
        pair => CaseIds.Challenge(pair.Place.NewStep, pair.Place, "full"));
}
