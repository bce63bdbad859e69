using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class LackingArrivesOrError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.LackingArrivesOrError, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Lacking && surfacing.ReportWhole(findings);
}
