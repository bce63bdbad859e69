using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class ErrorIsNoSuccess
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ErrorIsNoSuccess, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class is not (PayloadClass.Error or PayloadClass.ErrorSpelling) || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.HasSurface)
        {
            findings.Add("$", $"an error of type {SentError.Of(surfacing.Armed.Sent).Type}", SurfacedWords.Success(surfacing.Surface));
        }

        return true;
    }
}
