using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class RequestIdPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.RequestIdPresent, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        // A payload that came without its headers is not judged by them.
        if (exchange.Response.Headers.Count == 0)
        {
            return false;
        }

        var id = exchange.Response.Header(WireNames.RequestId);
        if (string.IsNullOrEmpty(id))
        {
            findings.Add(WireNames.RequestId, "present", id is null ? Seen.Absent : Seen.Empty.As("empty"));
        }

        return true;
    }
}
