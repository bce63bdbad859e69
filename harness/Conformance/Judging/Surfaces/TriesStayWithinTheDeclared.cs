using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class TriesStayWithinTheDeclared
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.TriesStayWithinTheDeclared, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        // Who follows a redirect asks another place, and does not try again.
        if (surfacing.Armed.Case.Redirect is not null)
        {
            return false;
        }

        if (surfacing.Requests.Count > surfacing.Client.MaxTries)
        {
            findings.Add("requests", $"at most {surfacing.Client.MaxTries}", Seen.TooMany.As(Wording.Number(surfacing.Requests.Count)));
        }

        return true;
    }
}
