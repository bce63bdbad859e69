using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TypePresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TypePresent, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        if (!exchange.Payload.IsFault)
        {
            return false;
        }

        // An error with tokens has no ErrorType in the payload, but may have one on the wire.
        var type = exchange.Payload.Root[WireNames.ErrorType];
        if (type.Kind != JsonKind.String || type.RawString.IsEmpty)
        {
            findings.Add("$.__type", "the name of an error", Wording.Kind(type));
        }

        return true;
    }
}
