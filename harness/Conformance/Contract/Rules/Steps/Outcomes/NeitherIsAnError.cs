using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class NeitherIsAnError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-009",
            "An answer without tokens and without a challenge is an error.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.Neither || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        if (seen.IsChallenged)
        {
            findings.Add($"{seen.Place} outcome", "an error", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
