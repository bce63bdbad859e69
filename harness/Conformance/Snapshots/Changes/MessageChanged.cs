using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class MessageChanged
{
    public static ChangeKind Kind { get; } = new(
        "message",
        "is another message",
        "a message is reworded",
        Weight.Risky,
        pair => pair.Place is { Spot: Spot.Member, After: StepOutcome.Error }
            && pair.Place.Member.Equals(WireNames.ErrorMessage, StringComparison.OrdinalIgnoreCase)
            && pair.AreTexts,
        pair => [$"error.{pair.Place.NewErrorType}.{CaseIds.Operation(pair.Place)}"]);
}
