using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class ParameterValuesAreStrings
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-002",
        "A value in ChallengeParameters is a string.",
        Level.Must,
        Citation.ServiceModel("ChallengeParametersType"),
        Check);

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
