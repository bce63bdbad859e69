using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class LenientArrivesOrError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.LenientArrivesOrError, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Lenient && surfacing.ReportWhole(findings);
}
