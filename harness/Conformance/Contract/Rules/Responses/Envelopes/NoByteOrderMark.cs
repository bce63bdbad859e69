using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class NoByteOrderMark
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-006",
        "A body has no byte-order mark.",
        Level.Should,
        Citation.Rfc(8259, "section 8.1"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        if (exchange.Response.HasByteOrderMark)
        {
            findings.Add("$", "the body from its first byte on", Seen.ByteOrderMark.As("a byte-order mark before it"));
        }

        return true;
    }
}
