using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class AvailableChallengesAreHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.AvailableChallengesAreHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && seen.ReportMembers(findings, one => one.IsAt("AvailableChallenges"));
}
