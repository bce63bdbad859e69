using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class AvailableChallengesAreStrings
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.AvailableChallengesAreStrings, Check);

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
