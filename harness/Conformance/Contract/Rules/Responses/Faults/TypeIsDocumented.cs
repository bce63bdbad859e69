using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Faults;

internal static class TypeIsDocumented
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-FLT-003",
        "The type of an error is one that is documented for the operation or common to all.",
        Level.Should,
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors; Common Errors"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var type = exchange.Payload.ErrorType;
        if (type.Kind != JsonKind.String || type.RawString.IsEmpty)
        {
            return false;
        }

        var error = ServiceErrors.Find(type);
        if (error is null || !error.ComesFrom(exchange.Operation))
        {
            findings.Add("$.__type", $"an error of {exchange.Operation ?? "the two operations"}", Wording.Name(type, Seen.OtherError));
        }

        return true;
    }
}
