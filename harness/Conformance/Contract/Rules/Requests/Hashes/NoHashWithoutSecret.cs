using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Hashes;

internal static class NoHashWithoutSecret
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-HSH-004",
            "Without a client secret no SECRET_HASH is sent.",
            Level.Should,
            Citation.DeveloperGuide("computing secret hash values"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || sent.Script!.HasSecret || !(sent.IsInitiate || sent.IsFollowUp))
        {
            return false;
        }

        if (sent.Parameters[WireNames.SecretHash].HasValue)
        {
            findings.Add(sent.AtParameter(WireNames.SecretHash), "absent", Seen.There);
        }

        return true;
    }
}
