using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Hashes;

internal static class SecretHashIsSent
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-HSH-001",
            "With a client secret every start, follow-up and refresh carries SECRET_HASH; GetTokensFromRefreshToken carries ClientSecret.",
            Level.Must,
            Citation.DeveloperGuide("computing secret hash values"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.Script!.HasSecret || !(sent.IsInitiate || sent.IsFollowUp || sent.IsRefresh))
        {
            return false;
        }

        var isBare = sent.Operation == WireNames.GetTokensFromRefreshToken;
        var proof = isBare ? sent.Body[WireNames.ClientSecret] : sent.Parameters[WireNames.SecretHash];
        if (!proof.HasValue)
        {
            findings.Add(
                isBare ? sent.At(WireNames.ClientSecret) : sent.AtParameter(WireNames.SecretHash),
                isBare ? "the client secret" : "a hash",
                Wording.Kind(proof));
        }

        return true;
    }
}
