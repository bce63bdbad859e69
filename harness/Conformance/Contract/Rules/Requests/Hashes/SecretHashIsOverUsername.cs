using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Hashes;

internal static class SecretHashIsOverUsername
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-HSH-002",
            "SECRET_HASH of a start or a follow-up is over the USERNAME of the same request.",
            Level.Must,
            Citation.DeveloperGuide("computing secret hash values"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.Script!.HasSecret || !(sent.IsStart || sent.IsFollowUp)
            || sent.Parameters[WireNames.SecretHash] is not { Kind: JsonKind.String } hash
            || sent.Parameters[WireNames.Username] is not { Kind: JsonKind.String } username)
        {
            return false;
        }

        if (HashNames.Explain(hash.Text, (Seen.OverActualUsername.As("the USERNAME of the request"), username.Text), sent) is { } why)
        {
            findings.Add(sent.AtParameter(WireNames.SecretHash), "the hash of the USERNAME of the request", why);
        }

        return true;
    }
}
