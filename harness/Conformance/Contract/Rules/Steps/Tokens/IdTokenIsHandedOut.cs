namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class IdTokenIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-TKS-002",
            "The id token is handed out as it was sent.",
            Level.Must,
            Citation.ServiceModel("AuthenticationResultType"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.IsSignedIn && seen.ReportMembers(findings, one => one.IsAt("AuthenticationResult.IdToken"));
}
