using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class DeliveryMediumIsKnown
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-010",
        "CODE_DELIVERY_DELIVERY_MEDIUM is SMS or EMAIL.",
        Level.Must,
        Citation.ServiceModel("DeliveryMediumType"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var medium = exchange.Payload.Parameter(WireNames.DeliveryMedium);
        if (medium.Kind != JsonKind.String)
        {
            return false;
        }

        if (!medium.IsText("SMS"u8) && !medium.IsText("EMAIL"u8))
        {
            findings.Add("$.ChallengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM", "SMS or EMAIL", $"another one, {Wording.Length(medium)}");
        }

        return true;
    }
}
