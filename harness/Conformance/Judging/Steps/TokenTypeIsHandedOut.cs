using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class TokenTypeIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.TokenTypeIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsSignedIn && seen.ReportMembers(findings, one => one.IsAt("AuthenticationResult.TokenType"));
}
