using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SrpAIsInGroup
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SrpAIsInGroup, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Parameters[WireNames.SrpA] is not { Kind: JsonKind.String } number)
        {
            return false;
        }

        var digits = Encoding.UTF8.GetBytes(number.Text);
        if (digits.AsSpan().IndexOfAnyExcept(Group.HexDigits) is >= 0 and var position)
        {
            findings.Add(sent.AtParameter(WireNames.SrpA), "hexadecimal digits", Wording.Foreign(number, position));
        }
        else if (!Group.Holds(digits))
        {
            findings.Add(
                sent.AtParameter(WireNames.SrpA),
                "a number from 1 to N - 1",
                Seen.OutOfRange.As(digits.AsSpan().IndexOfAnyExcept((byte)'0') < 0 ? "0 or nothing" : "a number that is not below N"));
        }

        return true;
    }
}
