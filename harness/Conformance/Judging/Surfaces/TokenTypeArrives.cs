using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class TokenTypeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.TokenTypeArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsAt("AuthenticationResult.TokenType"));
}
