using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class SessionWithTokens
{
    public static ChangeKind Kind { get; } = new(
        "session-with-tokens",
        "comes with tokens, which have none",
        "a Session came with tokens",
        Weight.Breaking,
        pair => pair is { Place: { Spot: Spot.Member, Member: WireNames.Session, After: StepOutcome.Tokens }, IsNew: true },
        pair => [$"exclusivity.{CaseIds.Operation(pair.Place)}.tokens-with-session"]);
}
