using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.States;

internal static class NoSignInHoldsNoTokens
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STA-005",
            "Where nobody is signed in no tokens are held.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.4" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.IsMove || seen.Answer is not { IsState: true, HoldsSignIn: false } state)
        {
            return false;
        }

        if (HandedOut.IsAny(state.Tokens, seen.Client))
        {
            findings.Add($"{seen.Place} tokens", "absent", Seen.Beside("tokens", "not signed in"));
        }

        return true;
    }
}
