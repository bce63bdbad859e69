using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class LetterCaseChanged
{
    public static ChangeKind Kind { get; } = new(
        "letter-case",
        "is in another case",
        "a value is in another letter case",
        Weight.Risky,
        pair => pair.AreTexts && pair.Old.Text != pair.New.Text && pair.Old.Text.Equals(pair.New.Text, StringComparison.OrdinalIgnoreCase),
        pair => pair.Place.Member == WireNames.ChallengeName ? ["forward.lower-case-challenge"] : []);
}
