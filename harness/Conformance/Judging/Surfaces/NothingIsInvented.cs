using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class NothingIsInvented
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.NothingIsInvented, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.JudgesMembers
            && (surfacing.Comparison.Report(findings, one => one.Match == Match.Invented) || surfacing.Comparison.Made.Count > 0);
}
