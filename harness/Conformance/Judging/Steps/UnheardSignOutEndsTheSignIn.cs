using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class UnheardSignOutEndsTheSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.UnheardSignOutEndsTheSignIn, Check);

    /// <summary>True for a sign-out of which the service did not take note.</summary>
    public static bool Is(SignInStep step) => step.Question.Operation == AttemptQuestion.SignOutOperation
        && step.Played.Where(one => SideCalls.IsSignOut(RequestOperation.Of(one.Request))).ToList() is { Count: > 0 } calls
        && calls.TrueForAll(one => one.Answer.Fault != WireFault.None || one.Answer.Status != 200);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!Is(seen.Step) || seen.Answer is not { } held)
        {
            return false;
        }

        if (held.HoldsSignIn)
        {
            findings.Add(seen.Place, "not signed in", StepWording.Outcome(held));
        }

        return true;
    }
}
