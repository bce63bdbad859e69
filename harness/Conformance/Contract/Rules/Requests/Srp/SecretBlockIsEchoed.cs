using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Srp;

internal static class SecretBlockIsEchoed
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SRP-002",
            "PASSWORD_CLAIM_SECRET_BLOCK is the SECRET_BLOCK of the challenge, byte for byte.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, PASSWORD_VERIFIER"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || !Claims.Verifiers.Contains(sent.DueChallenge!, StringComparer.Ordinal)
            || sent.Parameters[WireNames.ClaimSecretBlock] is not { Kind: JsonKind.String } block
            || sent.Before!.Response.Root[WireNames.ChallengeParameters][WireNames.SecretBlock] is not { Kind: JsonKind.String } due)
        {
            return false;
        }

        if (!block.IsText(due.Text))
        {
            findings.Add(
                sent.AtParameter(WireNames.ClaimSecretBlock), "the SECRET_BLOCK of the challenge", TextWording.Unlike(block, due.Text));
        }

        return true;
    }
}
