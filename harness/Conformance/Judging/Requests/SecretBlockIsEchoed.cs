using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SecretBlockIsEchoed
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.SecretBlockIsEchoed, Check);

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
