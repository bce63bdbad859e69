using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ListedParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ListedParameters, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Forms.Length == 0 || payload.Forms[0].IsOpen || payload.Parameters.Kind != JsonKind.Object)
        {
            return false;
        }

        foreach (var parameter in payload.Parameters.Children)
        {
            if (!IsListed(payload.Forms, parameter))
            {
                findings.Add(
                    Wording.Path("$.ChallengeParameters", parameter),
                    $"absent from {payload.Forms[0].Challenge}",
                    Seen.There.As("present"));
            }
        }

        return true;
    }

    private static bool IsListed(ChallengeForm[] forms, in JsonValue parameter)
    {
        foreach (var form in forms)
        {
            if (form.Find(parameter) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
