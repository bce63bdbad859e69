using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class NewRefreshTokenIsTaken
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NewRefreshTokenIsTaken, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { IsRefresh: true, CanRotate: true, IsSignedIn: true, HasToken: true }
        && seen.Report(findings, one => one is { Match: not Match.Invented, IsKept: false } && one.IsAt(SurfacedMember.RefreshTokenPath));
}
