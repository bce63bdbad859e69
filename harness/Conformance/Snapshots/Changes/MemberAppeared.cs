using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class MemberAppeared
{
    public static ChangeKind Kind { get; } =
        new(
            "new",
            "is new",
            "a member or parameter is new",
            Weight.Compatible,
            pair => pair is { Place.Spot: Spot.Member, IsNew: true },
            Cases);

    private static IEnumerable<string> Cases(Pair pair)
    {
        var place = pair.Place;
        if (place.Parameter.Length > 0)
        {
            var isListed =
                ChallengeCatalog.Forms.Any(form =>
                    place.NewStep[StepNames.Body][WireNames.ChallengeName].IsText(form.Challenge)
                        && form.Find(place.Parameter) is not null);
            return CaseIds.Challenge(place.NewStep, place, isListed ? "full" : "extra-parameter");
        }

        if (SurfacedMember.Paths.Contains(place.Member, StringComparer.Ordinal))
        {
            return place.Member switch
            {
                WireNames.AuthenticationResult + "." + WireNames.NewDeviceMetadata =>
                    [$"tokens.new-device.{CaseIds.Operation(place)}.with-empty-parameters"],
                WireNames.ChallengeParameters when place.After == StepOutcome.Tokens =>
                    [$"tokens.sign-in.{CaseIds.Operation(place)}.with-empty-parameters"],
                _ => CaseIds.Challenge(place.NewStep, place, "full"),
            };
        }

        return place.Member.LastIndexOf('.') switch
        {
            < 0 => [$"forward.unknown-member.top-with-{(place.After == StepOutcome.Tokens ? "tokens" : "challenge")}"],
            var dot => place.Member[..dot] switch
            {
                WireNames.AuthenticationResult => ["forward.unknown-member.authentication-result"],
                WireNames.AuthenticationResult + "." + WireNames.NewDeviceMetadata => ["forward.unknown-member.new-device-metadata"],
                _ => [],
            },
        };
    }
}
