using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class HeaderNamesType
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.HeaderNamesType, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var type = exchange.Payload.ErrorType;

        // A payload that came without its headers is not judged by them.
        if (type.Kind != JsonKind.String || type.RawString.IsEmpty || exchange.Response.Headers.Count == 0)
        {
            return false;
        }

        var header = exchange.Response.Header(WireNames.ErrorTypeHeader);
        if (header is null || !Ascii.Equals(ServiceErrors.Bare(type.Utf8), ServiceErrors.Bare(header)))
        {
            findings.Add(WireNames.ErrorTypeHeader, Wording.Name(type.Text), Wording.Header(header));
        }

        return true;
    }
}
