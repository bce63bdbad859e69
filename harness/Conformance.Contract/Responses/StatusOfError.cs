using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class StatusOfError
{
    // The API reference says 400 of nearly all, and so do recordings; the newest model has 403, 404, 429 for some. Both pass.
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.StatusOfError, Check);

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
