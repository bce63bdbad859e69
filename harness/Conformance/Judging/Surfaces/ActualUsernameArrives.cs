using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class ActualUsernameArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ActualUsernameArrives, Check);

    internal static bool Concerns(Compared one) => one.Path is "ChallengeParameters.USER_ID_FOR_SRP" or "ChallengeParameters.USERNAME";

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, Concerns);
}
