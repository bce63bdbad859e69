using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SaltIsHex
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SaltIsHex, Check);

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
