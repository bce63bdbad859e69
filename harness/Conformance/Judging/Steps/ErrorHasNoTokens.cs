using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ErrorHasNoTokens
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ErrorHasNoTokens, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Error is null)
        {
            return false;
        }

        if (HandedOut.IsAny(seen.Answer!.Tokens, seen.Client))
        {
            findings.Add($"{seen.Place} tokens", "absent", Seen.Beside("tokens", "an error"));
        }

        return true;
    }
}
