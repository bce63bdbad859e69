using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class TokensSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STP-004",
            "Tokens sign the user in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class is not PayloadClass.Tokens || seen.Answer is not { } answer || !seen.IsMove)
        {
            return false;
        }

        if (!answer.IsSignedIn)
        {
            findings.Add($"{seen.Place} outcome", "signed in", StepWording.Outcome(answer));
        }

        return true;
    }
}
