using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class LenientBodyArrivesOrError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.LenientBodyArrivesOrError, Check);

    private static bool Check(StepSeen seen, Findings findings) => seen.Class == PayloadClass.Lenient && seen.ReportWhole(findings);
}
