using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class ChallengeIsNoError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-003",
            "A conforming challenge that the client can answer is not an error.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, ChallengeName"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.Challenge || seen.Answer is null || !seen.IsMove || !seen.CanAnswer || seen.GoesOn)
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
