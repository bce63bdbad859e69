using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class ChallengeNameArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ChallengeNameArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class != PayloadClass.UnknownChallenge
        && surfacing.ReportMembers(findings, one => one.IsAt("ChallengeName"));
}
