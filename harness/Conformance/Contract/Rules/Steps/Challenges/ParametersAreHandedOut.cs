namespace Conformance.Contract.Rules.Steps.Challenges;

internal static class ParametersAreHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-CHS-002",
            "Each parameter of a challenge is handed out as it was sent.",
            Level.Must,
            Citation.ServiceModel("ChallengeParametersType"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && seen.ReportMembers(findings, one => one.IsWithin("ChallengeParameters"));
}
