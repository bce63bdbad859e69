using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class KnownChallengeName
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-001",
        $"ChallengeName is one of the {ChallengeCatalog.Names.Count} names of the service model.",
        Level.Must,
        Citation.ServiceModel("ChallengeNameType"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Challenge.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Forms.Length == 0)
        {
            findings.Add("$.ChallengeName", "a name of the service model", Wording.Name(payload.Challenge, Seen.AnotherName));
        }

        return true;
    }
}
