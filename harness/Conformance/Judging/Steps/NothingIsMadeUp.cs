using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class NothingIsMadeUp
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NothingIsMadeUp, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.Members is { AreJudged: true } members
        && (members.Report(findings, one => one.Match == Match.Invented) || members.Comparison.Made.Count > 0);
}
