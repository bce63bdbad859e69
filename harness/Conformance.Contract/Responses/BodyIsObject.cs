using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class BodyIsObject
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.BodyIsObject, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var response = exchange.Response;
        if (response.Root.Kind == JsonKind.Absent)
        {
            findings.Add(
                "$", "a JSON object", response.JsonFault is { } fault ? Seen.NotJson.As(fault) : Wording.Kind(response.Json!.Root));
        }

        return true;
    }
}
