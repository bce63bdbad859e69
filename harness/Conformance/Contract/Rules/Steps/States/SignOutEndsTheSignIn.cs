using Conformance.Subjects;

namespace Conformance.Contract.Rules.Steps.States;

internal static class SignOutEndsTheSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STA-004",
            "Who signed out is not signed in.",
            Level.Must,
            Citation.DeveloperGuide("ending user sessions with token revocation"))
        { Since = "0.2" },
        Check);

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
