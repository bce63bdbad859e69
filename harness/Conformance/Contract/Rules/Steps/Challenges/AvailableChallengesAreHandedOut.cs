namespace Conformance.Contract.Rules.Steps.Challenges;

internal static class AvailableChallengesAreHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-CHS-004",
            "The challenges to choose from are handed out as they were sent.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, Response Elements"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && seen.ReportMembers(findings, one => one.IsAt("AvailableChallenges"));
}
