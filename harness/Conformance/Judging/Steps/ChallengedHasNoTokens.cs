using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ChallengedHasNoTokens
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ChallengedHasNoTokens, Check);

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
