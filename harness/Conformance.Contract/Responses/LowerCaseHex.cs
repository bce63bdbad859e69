using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class LowerCaseHex
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.LowerCaseHex, Check);

    private static bool Check(Exchange exchange, Findings findings) =>
        Judge(exchange.Payload, WireNames.Salt, findings) | Judge(exchange.Payload, WireNames.SrpB, findings);

    private static bool Judge(Payload payload, string key, Findings findings)
    {
        var number = payload.Parameter(key);
        if (number.Kind != JsonKind.String)
        {
            return false;
        }

        if (number.Utf8.IndexOfAnyInRange((byte)'A', (byte)'F') is >= 0 and var position)
        {
            findings.Add(
                $"$.ChallengeParameters.{key}",
                "digits in lower case",
                Seen.UpperCase.As($"{Wording.Length(number)}, a capital at position {position}"));
        }

        return true;
    }
}
