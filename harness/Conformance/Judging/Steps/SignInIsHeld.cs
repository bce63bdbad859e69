using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class SignInIsHeld
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.SignInIsHeld, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation
            || seen.Answer is null
            || seen.MoveBefore is not { IsSignedIn: true, Sent.Class: PayloadClass.Tokens })
        {
            return false;
        }

        if (!seen.Answer.HoldsSignIn)
        {
            findings.Add(seen.Place, "signed in", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
