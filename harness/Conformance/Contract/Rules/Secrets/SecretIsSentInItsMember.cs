namespace Conformance.Contract.Rules.Secrets;

internal static class SecretIsSentInItsMember
{
    public static RuleCheck<Disclosures> Rule { get; } = new(
        new(
            "SEC-REQ-001",
            "No token, Session, password or key is sent in a member, a header or a path other than its own.",
            Level.Must,
            Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"))
        { Since = "0.5" },
        (disclosed, findings) => disclosed.Report(disclosed.Sent, findings));
}
