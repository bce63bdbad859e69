using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class LetterCaseChanged
{
    private const string Hex = "hex";
    private const string UpperCaseHex = "upper-case hex";

    public static ChangeKind Kind { get; } = new(
        "letter-case",
        "is in another case",
        "a value is in another letter case",
        Weight.Risky,
        pair => pair.AreTexts
            && (IsOtherCase(pair.Old.Text, pair.New.Text)
                || ((pair.OldPlaceholder?.Kind, pair.NewPlaceholder?.Kind) is (Hex, UpperCaseHex) or (UpperCaseHex, Hex))),
        pair => pair.Place.Member == WireNames.ChallengeName ? ["forward.lower-case-challenge"] : []);

    private static bool IsOtherCase(string old, string now) => old != now && old.Equals(now, StringComparison.OrdinalIgnoreCase);
}
