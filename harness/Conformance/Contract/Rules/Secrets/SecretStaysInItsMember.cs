namespace Conformance.Contract.Rules.Secrets;

internal static class SecretStaysInItsMember
{
    public static RuleCheck<Disclosures> Rule { get; } = new(
        new(
            "SEC-SUR-001",
            "No token, Session, password or key is handed out in a member other than its own.",
            Level.Must,
            Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"))
        { Since = "0.2" },
        Check);

    private static bool Check(Disclosures disclosed, Findings findings) => disclosed.Report(disclosed.Surfaced, findings);
}
