using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class NoSignInHoldsNoTokens
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NoSignInHoldsNoTokens, Check);

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
