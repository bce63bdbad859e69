namespace Conformance.Contract.Rules.Responses.Dues;

internal static class DoubtfulIsRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-008",
        "What is measured or concluded to be refused gets neither tokens nor a challenge.",
        Level.Should,
        Citation.Inferred("measurements of the service by third parties"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.IsUnauthentic || step.Due is not { Kind: DueKind.Refusal, Level: Level.Should })
        {
            return false;
        }

        if (!step.IsDue && (step.HasTokens || step.HasChallenge))
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
