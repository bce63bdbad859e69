using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class DueTokensAreGiven
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.DueTokensAreGiven, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due is not { Kind: DueKind.Tokens, Level: Level.Must } || step.IsError)
        {
            return false;
        }

        if (step.HasChallenge && !step.HasTokens)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
