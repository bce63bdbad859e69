using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TypeIsDocumented
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TypeIsDocumented, Check);

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
