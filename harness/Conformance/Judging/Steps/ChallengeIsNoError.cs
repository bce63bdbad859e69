using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class ChallengeIsNoError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ChallengeIsNoError, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Sent.Class != PayloadClass.Challenge || seen.Answer is null || !seen.IsMove || !seen.Sent.CanAnswer || seen.Sent.GoesOn)
        {
            return false;
        }

        if (seen.Error is not null)
        {
            findings.Add($"{seen.Place} outcome", "challenged", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
