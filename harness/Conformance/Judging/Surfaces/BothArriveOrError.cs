using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class BothArriveOrError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.BothArriveOrError, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Both && surfacing.ReportWhole(findings);
}
