using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class OddValueIsNoOtherValue
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.OddValueIsNoOtherValue, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.WrongType || !surfacing.HasSurface)
        {
            return false;
        }

        surfacing.Comparison.Report(findings, one => one.Match is Match.Another or Match.Invented);
        return surfacing.Comparison.Made.Count > 0;
    }
}
