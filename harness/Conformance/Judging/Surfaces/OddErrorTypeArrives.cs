using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class OddErrorTypeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.OddErrorTypeArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.ErrorSpelling || surfacing.Error is not { } error)
        {
            return false;
        }

        // A page in the place of an error tells no type, and so none can be lost.
        var sent = SentError.Of(surfacing.Armed.Sent);
        if (sent.Type.Length == 0)
        {
            return false;
        }

        if (!string.Equals(error.Type, sent.Type, StringComparison.Ordinal))
        {
            findings.Add("error.type", sent.Type, SentError.WrongType(error));
        }

        return true;
    }
}
