using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class OddValueIsNotLost
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.OddValueIsNotLost, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.WrongType || !surfacing.HasSurface)
        {
            return surfacing is { Class: PayloadClass.WrongType, Error: not null };
        }

        surfacing.Comparison.Report(findings, one => one.Match is Match.Lost or Match.Worn);
        return surfacing.Comparison.Made.Count > 0;
    }
}
