using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class NewCodeIsTaken
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NewCodeIsTaken, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.AnswerOperation
            || seen.Answer is null
            || seen.MoveBefore?.Sent.Error is not { Type: "CodeMismatchException" })
        {
            return false;
        }

        if (seen.Sent.Played is null)
        {
            var outcome = StepWording.Outcome(seen.Answer);
            findings.Add(seen.Place, "a request with the new code", outcome.As($"none, and {outcome}"));
        }

        return true;
    }
}
