using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OddErrorSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddErrorSignsNobodyIn, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.ErrorSpelling);
}
