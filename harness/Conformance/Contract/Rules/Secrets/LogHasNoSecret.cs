namespace Conformance.Contract.Rules.Secrets;

internal static class LogHasNoSecret
{
    public static RuleCheck<Disclosures> Rule { get; } = new(
        new(
            "SEC-LOG-001",
            "No token, Session, password or key of the sign-in is in the log of the client.",
            Level.Must,
            Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"))
        { Since = "0.2" },
        Check);

    private static bool Check(Disclosures disclosed, Findings findings)
    {
        foreach (var name in disclosed.Log?.Names ?? [])
        {
            findings.Add("log", $"no {name}", Seen.Secret(name));
        }

        return disclosed.Log is not null;
    }
}
