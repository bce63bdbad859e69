namespace Conformance.Contract.Rules.Requests.Srp;

internal static class PasswordProofIsRight
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SRP-003",
            "PASSWORD_CLAIM_SIGNATURE proves the password by Cognito's SRP.",
            Level.Must,
            Citation.DeveloperGuide("SRP: the proof of the password"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        return Claims.Judge(sent, Claims.Password, findings);
    }
}
