using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class TransportFaultEndsInErrorOrGoodAnswer
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.TransportFaultEndsInErrorOrGoodAnswer, Check);

    private static bool Check(StepSeen seen, Findings findings) => seen.Class == PayloadClass.Transport && seen.ReportWhole(findings);
}
