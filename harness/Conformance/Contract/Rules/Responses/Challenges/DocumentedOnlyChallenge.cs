using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class DocumentedOnlyChallenge
{
    // The service model lists it, old documents say what to answer, current ones that nothing can be answered.
    private const string Name = "ADMIN_NO_SRP_AUTH";

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-013",
        $"ChallengeName is not {Name}, which is documented but was never observed.",
        Level.May,
        Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeName"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Challenge.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Challenge.IsText(Name))
        {
            findings.Add("$.ChallengeName", "a challenge that is observed", Seen.OtherChallenge.As(Name));
        }

        return true;
    }
}
