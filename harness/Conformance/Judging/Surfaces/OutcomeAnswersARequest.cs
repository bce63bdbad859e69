using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class OutcomeAnswersARequest
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.OutcomeAnswersARequest, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Answer is null or { Unsupported: true })
        {
            return false;
        }

        if (surfacing.Requests.Count == 0)
        {
            findings.Add("requests", "at least one with a value of the case", Seen.None);
        }

        ForeignRequests.Report(surfacing.Strays, findings);
        return true;
    }
}
