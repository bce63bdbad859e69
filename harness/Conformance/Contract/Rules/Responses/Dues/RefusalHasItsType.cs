namespace Conformance.Contract.Rules.Responses.Dues;

internal static class RefusalHasItsType
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-010",
        "A refusal has the type that is documented for its cause.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings) => RefusalType.Judge(step, findings, Level.Must);
}
