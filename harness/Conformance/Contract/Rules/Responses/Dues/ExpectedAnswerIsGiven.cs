namespace Conformance.Contract.Rules.Responses.Dues;

internal static class ExpectedAnswerIsGiven
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-006",
        "Where the next step is measured or concluded and not documented, it is that step.",
        Level.Should,
        Citation.Inferred("the triggers of the challenges"))
    { Since = "0.3" }, Check);

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
