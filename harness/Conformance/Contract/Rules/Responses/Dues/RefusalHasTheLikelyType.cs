namespace Conformance.Contract.Rules.Responses.Dues;

internal static class RefusalHasTheLikelyType
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-011",
        "A refusal has the type that was measured or concluded for its cause.",
        Level.Should,
        Citation.Inferred("measurements of the service by third parties"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings) => RefusalType.Judge(step, findings, Level.Should);
}
