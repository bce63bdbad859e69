namespace Conformance.Contract.Rules.Responses.Dues;

internal static class WrongIsRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-007",
        "What is documented to be refused gets neither tokens nor a challenge.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.IsUnauthentic || step.Due is not { Kind: DueKind.Refusal, Level: Level.Must })
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
