using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class AvailableChallengesAreKnown
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-008",
        "An item of AvailableChallenges is a name of the service model.",
        Level.Should,
        Citation.ServiceModel("AvailableChallengeListType, ChallengeNameType"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess || payload.Available.Kind != JsonKind.Array || payload.Available.Children.IsEmpty)
        {
            return false;
        }

        var at = 0;
        foreach (var item in payload.Available.Children)
        {
            if (item.Kind == JsonKind.String && ChallengeCatalog.FormsOf(item).Length == 0)
            {
                findings.Add($"$.AvailableChallenges[{at}]", "a name of the service model", Wording.Name(item, Seen.AnotherName));
            }

            at++;
        }

        return true;
    }
}
