namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class ExpiresInIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-TKS-005",
            "The lifetime of the tokens is handed out with the value that was sent.",
            Level.Must,
            Citation.ServiceModel("AuthenticationResultType"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsSignedIn && seen.ReportMembers(findings, one => one.IsAt("AuthenticationResult.ExpiresIn"));
}
