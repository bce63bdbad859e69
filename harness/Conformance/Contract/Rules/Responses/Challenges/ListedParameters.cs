using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class ListedParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-006",
        "ChallengeParameters carries only parameters that belong to the challenge.",
        Level.Should,
        Citation.Recordings("parameters of each challenge; those of CUSTOM_CHALLENGE are the pool owner's"),
        Check);

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
