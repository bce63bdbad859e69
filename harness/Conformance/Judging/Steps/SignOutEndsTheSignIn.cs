using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class SignOutEndsTheSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.SignOutEndsTheSignIn, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.SignOutOperation || seen.Answer is null)
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
