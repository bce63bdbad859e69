using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class LengthChanged
{
    // Those of the corpus.
    private static readonly int[] Lengths = [20, 880, 2048, 4096];

    public static ChangeKind Kind { get; } = new(
        "length",
        "is an opaque text of another length",
        "an opaque text is of another length",
        Weight.Compatible,
        pair => pair is { OldPlaceholder: { Length: { } before } old, NewPlaceholder: { Length: { } after } now }
            && before != after
            && old.Form == now.Form,
        pair => pair.Place.Member == WireNames.Session
            ? [.. Lengths.Where(length => length >= pair.NewPlaceholder!.Length).Take(1).Select(length => $"session.length-{length}")]
            : []);
}
