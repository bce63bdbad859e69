using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ParametersAreHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ParametersAreHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsChallenged && seen.ReportMembers(findings, one => one.IsWithin("ChallengeParameters"));
}
