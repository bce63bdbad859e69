using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SecretBlockIsEchoed
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SecretBlockIsEchoed, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || !Claims.Verifiers.Contains(sent.Heard.Challenge!, StringComparer.Ordinal)
            || sent.Parameters[WireNames.ClaimSecretBlock] is not { Kind: JsonKind.String } block
            || sent.Heard.Last!.Response.Root[WireNames.ChallengeParameters][WireNames.SecretBlock] is not { Kind: JsonKind.String } due)
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
