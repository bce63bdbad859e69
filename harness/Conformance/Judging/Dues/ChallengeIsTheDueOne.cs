using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class ChallengeIsTheDueOne
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.ChallengeIsTheDueOne, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due is not { Kind: DueKind.Challenge, Level: Level.Must } || !step.NamesKnownChallenge)
        {
            return false;
        }

        if (!step.NamesDueChallenge)
        {
            findings.Add("$.ChallengeName", step.Due.Words, step.Seen);
        }

        return true;
    }
}
