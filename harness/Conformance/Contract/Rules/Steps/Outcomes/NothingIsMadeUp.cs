using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class NothingIsMadeUp
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-013",
            "No token and no part of a challenge is handed out that was not sent.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, Response Elements"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.JudgesMembers && (seen.Report(findings, one => one.Match == Match.Invented) || seen.Comparison.Made.Count > 0);
}
