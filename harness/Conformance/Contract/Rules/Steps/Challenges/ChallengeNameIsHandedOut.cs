namespace Conformance.Contract.Rules.Steps.Challenges;

internal static class ChallengeNameIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-CHS-001",
            "The name of a challenge is handed out as it was sent.",
            Level.Must,
            Citation.ServiceModel("ChallengeNameType"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && !seen.IsForeign && seen.ReportMembers(findings, one => one.IsAt("ChallengeName"));
}
