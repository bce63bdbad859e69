using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class DeliveryMediumIsKnown
{
    internal const string Sms = "SMS";
    internal const string Email = "EMAIL";

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-010",
        $"CODE_DELIVERY_DELIVERY_MEDIUM is {Sms} or {Email}.",
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

        if (!medium.IsText(Sms) && !medium.IsText(Email))
        {
            findings.Add(
                "$.ChallengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM",
                $"{Sms} or {Email}",
                Seen.AnotherText.As($"another one, {Wording.Length(medium)}"));
        }

        return true;
    }
}
