using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class MessagePresent
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.MessagePresent, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsFault || payload.Root.Kind == JsonKind.Absent)
        {
            return false;
        }

        var message = payload.Root[WireNames.ErrorMessage];

        // Errors of the front end come without a message, or spell it Message.
        if (message.Kind == JsonKind.Absent
            && payload.ErrorType.Kind == JsonKind.String
            && ServiceErrors.Find(payload.ErrorType) is { IsCommon: true })
        {
            return false;
        }

        if (message.Kind != JsonKind.String)
        {
            var isCapital = payload.Root["Message"u8].HasValue;
            findings.Add("$.message", "a text", isCapital ? Seen.OtherSpelling.As("spelled Message") : Wording.Kind(message));
        }

        return true;
    }
}
