using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class ChallengedHasNoTokens
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-019",
            "With an outcome that is a challenge no tokens are handed out.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.4" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsChallenged)
        {
            return false;
        }

        if (HandedOut.IsAny(seen.Answer!.Tokens, seen.Client))
        {
            findings.Add($"{seen.Place} tokens", "absent", Seen.Beside("tokens", "challenged"));
        }

        return true;
    }
}
