using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class DeliveryMediumIsKnown
{
    internal const string Sms = "SMS";
    internal const string Email = "EMAIL";

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.DeliveryMediumIsKnown, Check);

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
