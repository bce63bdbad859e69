using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class NoByteOrderMark
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.NoByteOrderMark, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        if (exchange.Response.HasByteOrderMark)
        {
            findings.Add("$", "the body from its first byte on", Seen.ByteOrderMark.As("a byte-order mark before it"));
        }

        return true;
    }
}
