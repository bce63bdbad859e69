using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class AvailableChallengesAreStrings
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-007",
        "An item of AvailableChallenges is a string.",
        Level.Must,
        Citation.ServiceModel("AvailableChallengeListType"),
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
            if (item.Kind != JsonKind.String)
            {
                findings.Add($"$.AvailableChallenges[{at}]", "a string", Wording.Kind(item));
            }

            at++;
        }

        return true;
    }
}
