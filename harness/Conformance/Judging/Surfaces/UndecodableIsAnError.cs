using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class UndecodableIsAnError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.UndecodableIsAnError, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.NotDecodable || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.HasSurface)
        {
            findings.Add("$", "an error", SurfacedWords.Success(surfacing.Surface));
        }

        return true;
    }
}
