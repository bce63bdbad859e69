using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class OldRefreshTokenIsKept
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OldRefreshTokenIsKept, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { IsSignedIn: true, HasToken: true } && seen.Report(findings, one => one.IsKept);
}
