using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class MemberVanished
{
    public static ChangeKind Kind { get; } =
        new(
            "vanished",
            "is no longer there",
            "a member or parameter is gone",
            Weight.Breaking,
            pair => pair is { Place.Spot: Spot.Member, IsGone: true },
            Cases);

    private static IEnumerable<string> Cases(Pair pair)
    {
        var place = pair.Place;
        return pair.OtherCase.HasValue && place.Member == WireNames.ErrorMessage ? ["error-spelling.message-in-capitals"]
            : pair.OtherCase.HasValue ? [$"types.{place.Member}.key-in-other-case"]
            : pair.New.Kind == JsonKind.Null ? CaseIds.Type(place, JsonKind.Null)
            : place.Parameter.Length > 0 ? OfParameter(place)
            : place.Member switch
            {
                WireNames.Session => [.. CaseIds.Challenge(place.OldStep, place, "without-Session"), "session.absent-where-due"],
                WireNames.AvailableChallenges =>
                    [.. CaseIds.Challenge(place.OldStep, place, "without-AvailableChallenges"), "available.absent"],
                WireNames.ChallengeParameters when place.After == StepOutcome.Tokens =>
                    [$"tokens.sign-in.{CaseIds.Operation(place)}.without-parameters"],
                WireNames.ChallengeParameters =>
                    [.. CaseIds.Challenge(place.OldStep, place, "without-ChallengeParameters"), "types.ChallengeParameters.absent"],
                _ => CaseIds.Type(place, JsonKind.Absent),
            };
    }

    private static IEnumerable<string> OfParameter(Place place) =>
    [
        .. CaseIds.Challenge(place.OldStep, place, $"without-{place.Parameter}"),
        .. place.Parameter is WireNames.UserIdForSrp ? (string[])["identity.absent"] : [],
    ];
}
