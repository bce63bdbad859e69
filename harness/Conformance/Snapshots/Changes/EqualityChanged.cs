namespace Conformance.Snapshots.Changes;

internal static class EqualityChanged
{
    public static ChangeKind Kind { get; } = new(
        "equality",
        "was equal to another text and is not, or the reverse",
        "texts that were equal are not, or the reverse",
        Weight.Risky,
        pair => pair.IsEqualityBroken,
        ChangeKind.NoCase);
}
