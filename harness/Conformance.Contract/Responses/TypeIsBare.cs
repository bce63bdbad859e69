using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class TypeIsBare
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.TypeIsBare, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var type = exchange.Payload.ErrorType;

        // Common errors come from in front of the service, and no recording of one is known.
        if (type.Kind != JsonKind.String || type.RawString.IsEmpty || ServiceErrors.Find(type) is { IsCommon: true })
        {
            return false;
        }

        if (type.Utf8.ContainsAny((byte)'#', (byte)':'))
        {
            findings.Add("$.__type", "the bare name", Wording.Name(type, Seen.OtherForm));
        }

        return true;
    }
}
