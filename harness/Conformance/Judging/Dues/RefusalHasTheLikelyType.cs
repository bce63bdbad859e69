using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class RefusalHasTheLikelyType
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.RefusalHasTheLikelyType, Check);

    private static bool Check(StepAnswered step, Findings findings) => RefusalType.Judge(step, findings, Level.Should);
}
