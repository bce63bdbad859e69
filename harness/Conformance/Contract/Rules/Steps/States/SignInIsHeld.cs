using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Contract.Rules.Steps.States;

internal static class SignInIsHeld
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STA-002",
            "The client takes the user for signed in after tokens signed in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation
            || seen.Answer is null
            || seen.MoveBefore is not { IsSignedIn: true, Class: PayloadClass.Tokens })
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
