using System.Buffers.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ExpiresInPositive
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ExpiresInPositive, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasTokens)
        {
            return false;
        }

        var seconds = payload.ExpiresIn;
        if (!seconds.HasValue)
        {
            findings.Add("$.AuthenticationResult.ExpiresIn", "present", Wording.Kind(seconds));
        }
        else if (seconds.Kind == JsonKind.Number && Utf8Parser.TryParse(seconds.Raw, out double value, out _) && value <= 0)
        {
            findings.Add("$.AuthenticationResult.ExpiresIn", "above zero", Seen.OutOfRange.As(seconds.Text));
        }

        return true;
    }
}
