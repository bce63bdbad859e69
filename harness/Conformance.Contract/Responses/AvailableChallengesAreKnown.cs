using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class AvailableChallengesAreKnown
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.AvailableChallengesAreKnown, Check);

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
