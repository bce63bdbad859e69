using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class RefusalHasItsType
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.RefusalHasItsType, Check);

    private static bool Check(StepAnswered step, Findings findings) => RefusalType.Judge(step, findings, Level.Must);
}
