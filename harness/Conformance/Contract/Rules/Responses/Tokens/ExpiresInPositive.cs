using System.Buffers.Text;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Tokens;

internal static class ExpiresInPositive
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-TOK-003",
        "AuthenticationResult carries an ExpiresIn above zero.",
        Level.Must,
        Citation.Recordings("ExpiresIn 86400: it follows the app client, and 3600 is only the default")
            .On("2021-04-22")
            .And(Citation.Recordings("tokens of USER_AUTH").On("2025-11")),
        Check);

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
