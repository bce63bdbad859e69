using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class OddErrorMessageArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.OddErrorMessageArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing is { Class: PayloadClass.ErrorSpelling, Error: { } error }
        && SentError.Of(surfacing.Armed.Sent).Report(error, "error.message", findings);
}
