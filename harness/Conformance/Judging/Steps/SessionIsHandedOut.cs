using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class SessionIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.SessionIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && seen.ReportMembers(findings, one => one.IsAt("Session"));
}
