namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class OldRefreshTokenIsKept
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-TKS-006",
            "Where a refresh is answered without a refresh token, the one before is kept and handed out.",
            Level.Must,
            Citation.ApiReference(
                "InitiateAuth, Examples: a refresh, whose answer has no RefreshToken").ByRow("payload table: tokens"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { IsSignedIn: true, HasToken: true } && seen.Report(findings, one => one.IsKept);
}
