using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class ParametersArrive
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ParametersArrive, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsWithin("ChallengeParameters") && !ActualUsernameArrives.Concerns(one));
}
