using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class RequestIdPresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-003",
        $"A response carries its request id in {WireNames.RequestId}.",
        Level.Should,
        Citation.Recordings("headers of AdminInitiateAuth"),
        Check);

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
