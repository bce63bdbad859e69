using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class NeitherStaysNeither
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.NeitherStaysNeither, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Neither && (surfacing.ReportWhole(findings) || surfacing.HasSurface);
}
