using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ChallengeNameIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ChallengeNameIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && !seen.IsForeign && seen.ReportMembers(findings, one => one.IsAt("ChallengeName"));
}
