using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Srp;

internal static class SaltIsHex
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-SRP-001",
        "SALT is a number in hexadecimal digits, be their count even or odd.",
        Level.Must,
        Citation.Recordings("PASSWORD_VERIFIER").On("2018").And(Citation.Recordings("PASSWORD_VERIFIER over HTTP/2").On("2023-08")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var salt = exchange.Payload.Parameter(WireNames.Salt);
        if (salt.Kind != JsonKind.String)
        {
            return false;
        }

        var digits = salt.Utf8;
        if (digits.IsEmpty)
        {
            findings.Add("$.ChallengeParameters.SALT", "at least one hexadecimal digit", Wording.Kind(salt));
        }
        else if (digits.IndexOfAnyExcept(Group.HexDigits) is >= 0 and var position)
        {
            findings.Add("$.ChallengeParameters.SALT", "only hexadecimal digits", Wording.Foreign(salt, position));
        }

        return true;
    }
}
