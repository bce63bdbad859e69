using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class ChallengeComesAsTheOutcome
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-021",
            "A challenge is handed out as the outcome, never beside tokens or an error.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.4" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsSignedIn && seen.Error is null)
        {
            return false;
        }

        if (HandedOut.IsAny(seen.Answer!.Challenge, seen.Client))
        {
            findings.Add($"{seen.Place} challenge", "absent", Seen.Beside("a challenge", seen.IsSignedIn ? "signed in" : "an error"));
        }

        return true;
    }
}
