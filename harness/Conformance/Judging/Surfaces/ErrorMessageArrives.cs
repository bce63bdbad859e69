using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class ErrorMessageArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ErrorMessageArrives, Check);

    // A message with other letters than those of ASCII, or with quotes, is for SUR-ERR-006.
    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing is { Class: PayloadClass.Error, Error: { } error }
        && SentError.Of(surfacing.Armed.Sent) is var sent
        && sent.IsTelling(surfacing.Armed.Messages)
        && sent.Report(error, "error.message", findings);
}
