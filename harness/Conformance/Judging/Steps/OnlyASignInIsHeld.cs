using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class OnlyASignInIsHeld
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OnlyASignInIsHeld, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation || seen.Answer is null || seen.MoveBefore is not { } move
            || (move.IsRefresh && !move.IsSignedIn))
        {
            // Behind a refresh that failed the tokens from before may be held, or dropped.
            return false;
        }

        if (seen.Answer.HoldsSignIn && !move.IsSignedIn)
        {
            findings.Add(seen.Place, "not signed in", Seen.SignedIn.As($"signed in, after {StepWording.Outcome(move.Answer)}"));
        }

        return true;
    }
}
