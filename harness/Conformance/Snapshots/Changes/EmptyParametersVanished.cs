using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class EmptyParametersVanished
{
    public static ChangeKind Kind { get; } = new(
        "empty-parameters-vanished",
        "held nothing and is no longer there",
        "`ChallengeParameters: {}` beside tokens is gone",
        Weight.Compatible,
        pair => pair is
        {
            Place: { Spot: Spot.Member, Member: WireNames.ChallengeParameters, After: StepOutcome.Tokens },
            IsGone: true,
            OtherCase.HasValue: false,
            Old.Kind: JsonKind.Object,
        }
            && pair.Old.Children.ToList().Count == 0,
        pair => [$"tokens.sign-in.{CaseIds.Operation(pair.Place)}.without-parameters"]);
}
