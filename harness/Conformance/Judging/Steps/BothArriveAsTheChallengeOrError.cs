using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class BothArriveAsTheChallengeOrError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.BothArriveAsTheChallengeOrError, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.Class == PayloadClass.Both && (seen.IsChallenged ? seen.Report(findings, _ => true) : seen.Error is not null);
}
