namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class StepHandsOutAnOutcome
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STP-001",
            "A wrapper that was answered hands its caller an outcome within its own time limit.",
            Level.Must,
            Citation.ServiceModel("an operation has an output or one of its errors"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Answer is null)
        {
            findings.Add(seen.Place, "tokens, a challenge or an error", Seen.Nothing.As(seen.Step.Silence ?? "nothing"));
        }

        return true;
    }
}
