using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class NewRefreshTokenIsTaken
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-TKS-007",
            "Where a refresh is answered with a new refresh token, that one is handed out.",
            Level.Must,
            Citation.DeveloperGuide("refresh token rotation"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { IsRefresh: true, CanRotate: true, IsSignedIn: true, HasToken: true }
        && seen.Report(findings, one => one is { Match: not Match.Invented, IsKept: false } && one.IsAt(SurfacedMember.RefreshTokenPath));
}
