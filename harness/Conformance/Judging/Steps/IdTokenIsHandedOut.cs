using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class IdTokenIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.IdTokenIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsSignedIn && seen.ReportMembers(findings, one => one.IsAt("AuthenticationResult.IdToken"));
}
