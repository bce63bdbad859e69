using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Srp;

internal static class DeviceHasFreshA
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SRP-007",
            "SRP_A of a device is not that of the password: each proof draws its own secret number.",
            Level.Should,
            Citation.Clients("most draw a number for each proof; Amazon.Extensions.CognitoAuthentication uses one twice"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsAnswer
            || sent.DueChallenge != "DEVICE_SRP_AUTH"
            || sent.Parameters[WireNames.SrpA] is not { Kind: JsonKind.String } number
            || sent.Chain.Where(one => one.DueChallenge != sent.DueChallenge).Select(one => one.Parameters[WireNames.SrpA])
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
