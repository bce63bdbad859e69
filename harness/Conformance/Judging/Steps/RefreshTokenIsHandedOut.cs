using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class RefreshTokenIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.RefreshTokenIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsSignedIn && !seen.IsRefresh && seen.ReportMembers(findings, one => one.IsAt("AuthenticationResult.RefreshToken"));
}
