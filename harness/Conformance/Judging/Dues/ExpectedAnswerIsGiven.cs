using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class ExpectedAnswerIsGiven
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.ExpectedAnswerIsGiven, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due.Level != Level.Should || step.Due.Kind == DueKind.Refusal)
        {
            return false;
        }

        // Both at once, and neither, are for other rules to tell of.
        if (!step.IsDue && (step.IsError || step.HasTokens != step.HasChallenge))
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
