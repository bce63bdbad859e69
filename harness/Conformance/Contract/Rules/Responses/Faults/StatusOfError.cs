using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Faults;

internal static class StatusOfError
{
    // The API reference says 400 of nearly all, and so do recordings; the newest model has 403, 404, 429 for some. Both pass.
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-FLT-006",
        "An error has the status of its type, as the API reference or the newest model tells it.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Errors"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        if (!exchange.Response.HasStatus)
        {
            return false;
        }

        var payload = exchange.Payload;
        var status = exchange.Response.Status;
        if (payload.IsFault && status < 400)
        {
            findings.Add("status", "400 or above", Seen.OtherStatus.As(Wording.Number(status)));
            return true;
        }

        if (payload.ErrorType.Kind != JsonKind.String || ServiceErrors.Find(payload.ErrorType) is not { } error)
        {
            return false;
        }

        if (status != error.DocumentedStatus && status != error.ModelStatus)
        {
            findings.Add("status", $"{error.DocumentedStatus} or {error.ModelStatus}", Seen.OtherStatus.As(Wording.Number(status)));
        }

        return true;
    }
}
