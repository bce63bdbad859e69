using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SuccessHasStatus200
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SuccessHasStatus200, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        if (!exchange.Response.HasStatus || (!exchange.Payload.Result.HasValue && !exchange.Payload.Challenge.HasValue))
        {
            return false;
        }

        if (exchange.Response.Status != 200)
        {
            findings.Add("status", "200", Seen.OtherStatus.As(Wording.Number(exchange.Response.Status)));
        }

        return true;
    }
}
