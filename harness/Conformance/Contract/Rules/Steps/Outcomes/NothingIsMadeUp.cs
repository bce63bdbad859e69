namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class NothingIsMadeUp
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STP-013", "No token and no part of a challenge is handed out that was not sent.", Level.Must, Citation.ApiReference("AdminInitiateAuth, Response Elements")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.JudgesMembers)
        {
            return false;
        }

        seen.Report(findings, difference => difference.IsInvented);
        return true;
    }
}
