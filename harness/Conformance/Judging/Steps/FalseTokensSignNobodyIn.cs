using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class FalseTokensSignNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.FalseTokensSignNobodyIn, Check);

    private static bool Check(StepSeen seen, Findings findings) => seen.ForbidSignIn(findings, seen.IsFalse);
}
