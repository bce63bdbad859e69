namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class RefreshTokenIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-TKS-003",
            "The refresh token of a sign-in is handed out as it was sent.",
            Level.Must,
            Citation.ServiceModel("AuthenticationResultType"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsSignedIn && !seen.IsRefresh && seen.ReportMembers(findings, one => one.IsAt("AuthenticationResult.RefreshToken"));
}
