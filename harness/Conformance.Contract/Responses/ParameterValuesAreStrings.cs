using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ParameterValuesAreStrings
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ParameterValuesAreStrings, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess || payload.Parameters.Children.IsEmpty || payload.Parameters.Kind != JsonKind.Object)
        {
            return false;
        }

        foreach (var parameter in payload.Parameters.Children)
        {
            if (parameter.Kind != JsonKind.String)
            {
                findings.Add(Wording.Path("$.ChallengeParameters", parameter), "a string", Wording.Kind(parameter));
            }
        }

        return true;
    }
}
