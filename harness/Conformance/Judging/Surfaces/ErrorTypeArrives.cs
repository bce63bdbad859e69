using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class ErrorTypeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ErrorTypeArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.Error || surfacing.Error is not { } error)
        {
            return false;
        }

        var sent = SentError.Of(surfacing.Armed.Sent);
        if (!string.Equals(error.Type, sent.Type, StringComparison.Ordinal))
        {
            findings.Add("error.type", sent.Type, SentError.WrongType(error));
        }

        return true;
    }
}
