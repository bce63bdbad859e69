using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class DueChallengeIsGiven
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.DueChallengeIsGiven, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due is not { Kind: DueKind.Challenge, Level: Level.Must } || step.IsError)
        {
            return false;
        }

        // Both at once, and neither, are for other rules to tell of.
        if (step.HasTokens && !step.HasChallenge)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
