namespace Conformance.Contract.Rules.Secrets;

internal static class ErrorHasNoSecret
{
    public static RuleCheck<Disclosures> Rule { get; } = new(
        new(
            "SEC-ERR-001",
            "No token, Session, password or key of the sign-in is in the type or the message of an error.",
            Level.Must,
            Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"))
        { Since = "0.2" },
        Check);

    private static bool Check(Disclosures disclosed, Findings findings) => disclosed.Report(disclosed.Errors, findings);
}
