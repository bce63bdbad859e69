using Conformance.Subjects;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class NewCodeIsTaken
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-016",
            "After a wrong code a new one is taken, and sent.",
            Level.Should,
            Citation.Measured("issues of clients: the Session is good for another try after CodeMismatchException"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.AnswerOperation
            || seen.Answer is null
            || seen.MoveBefore?.SentError is not { Type: "CodeMismatchException" })
        {
            return false;
        }

        if (seen.Last is null)
        {
            var outcome = StepWording.Outcome(seen.Answer);
            findings.Add(seen.Place, "a request with the new code", outcome.As($"none, and {outcome}"));
        }

        return true;
    }
}
