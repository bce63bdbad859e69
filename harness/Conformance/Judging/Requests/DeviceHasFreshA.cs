using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class DeviceHasFreshA
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.DeviceHasFreshA, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAnswer
            || sent.Heard.Challenge != "DEVICE_SRP_AUTH"
            || sent.Parameters[WireNames.SrpA] is not { Kind: JsonKind.String } number
            || sent.Heard.Chain.Where(one => one.Heard.Challenge != sent.Heard.Challenge).Select(one => one.Parameters[WireNames.SrpA])
                .FirstOrDefault(one => one.Kind == JsonKind.String) is not { Kind: JsonKind.String } before)
        {
            return false;
        }

        if (number.Text.TrimStart('0').Equals(before.Text.TrimStart('0'), StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(sent.AtParameter(WireNames.SrpA), "a number of its own", Seen.Same.As("that of the password"));
        }

        return true;
    }
}
