using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class BodyIsObject
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-004",
        "A body is a JSON object.",
        Level.Must,
        Citation.Protocol("response body"),
        Check);

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
