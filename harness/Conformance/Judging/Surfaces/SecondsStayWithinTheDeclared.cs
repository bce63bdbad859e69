using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class SecondsStayWithinTheDeclared
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.SecondsStayWithinTheDeclared, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Answer is not null && surfacing.Elapsed.TotalSeconds > surfacing.Client.MaxSeconds)
        {
            findings.Add("seconds", $"at most {surfacing.Client.MaxSeconds}", Seen.TooLate.As("more"));
        }

        return true;
    }
}
