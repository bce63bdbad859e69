namespace Conformance.Contract.Rules.Steps.Challenges;

internal static class SessionIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-CHS-003",
            "The Session of a challenge is handed out as it was sent, character for character.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, Session"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && seen.ReportMembers(findings, one => one.IsAt("Session"));
}
