using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class SignOutEndsTheSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.SignOutEndsTheSignIn, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        // A sign-out of which the service did not take note is SUR-STA-007's.
        if (seen.Operation != AttemptQuestion.SignOutOperation || seen.Answer is null || UnheardSignOutEndsTheSignIn.Is(seen.Step))
        {
            return false;
        }

        if (seen.Answer.HoldsSignIn)
        {
            findings.Add(seen.Place, "not signed in", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
