using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SrpBIsInGroup
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SrpBIsInGroup, Check);

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
