using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class FaultEndsInErrorOrGoodAnswer
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.FaultEndsInErrorOrGoodAnswer, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.Transport)
        {
            return false;
        }

        if (surfacing.HasSurface && !CanArriveWhole(surfacing.Served))
        {
            findings.Add("$", "an error", SurfacedWords.Success(surfacing.Surface));
            return true;
        }

        return surfacing.ReportWhole(findings);
    }

    private static bool CanArriveWhole(Answer last) => last is { Status: < 400, Fault: WireFault.None, Frame: null };
}
