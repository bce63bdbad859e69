using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Srp;

internal static class SrpBIsInGroup
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-SRP-002",
        "SRP_B is a number from 1 to N - 1 in hexadecimal digits, N being the 3072-bit prime of RFC 3526.",
        Level.Must,
        Citation.Recordings("PASSWORD_VERIFIER").On("2018").And(Citation.Recordings("PASSWORD_VERIFIER over HTTP/2").On("2023-08")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var number = exchange.Payload.Parameter(WireNames.SrpB);
        if (number.Kind != JsonKind.String)
        {
            return false;
        }

        var digits = number.Utf8;
        if (digits.IndexOfAnyExcept(Group.HexDigits) is >= 0 and var position)
        {
            findings.Add("$.ChallengeParameters.SRP_B", "only hexadecimal digits", Wording.Foreign(number, position));
        }
        else if (!Group.Holds(digits))
        {
            findings.Add(
                "$.ChallengeParameters.SRP_B", "a number from 1 to N - 1", Seen.OutOfRange.As($"another one, {Wording.Length(number)}"));
        }

        return true;
    }
}
