using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class TokensSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.TokensSignIn, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Sent.Class is not PayloadClass.Tokens || seen.Answer is not { } answer || !seen.IsMove)
        {
            return false;
        }

        if (!answer.IsSignedIn)
        {
            findings.Add($"{seen.Place} outcome", "signed in", StepWording.Outcome(answer));
        }

        return true;
    }
}
