using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ChallengeComesAsTheOutcome
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ChallengeComesAsTheOutcome, Check);

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
