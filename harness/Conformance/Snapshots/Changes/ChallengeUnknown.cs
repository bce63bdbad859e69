using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class ChallengeUnknown
{
    public static ChangeKind Kind { get; } = new(
        "challenge-unknown",
        "is a new challenge name",
        "a ChallengeName is none of the model",
        Weight.Breaking,
        pair => pair.Place.Member == WireNames.ChallengeName && pair.AreTexts && !DocumentedValues.IsChallenge(pair.New.Text),
        pair => ["forward.unknown-challenge"]);
}
