namespace Conformance.Contract.Rules.Responses.Dues;

internal static class UnsignedIsRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-009",
        "An Admin operation without a signature, or with a wrong one, is refused.",
        Level.Must,
        Citation.ServiceModel("aws.auth#sigv4"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || !step.IsUnauthentic)
        {
            return false;
        }

        if (step.HasTokens || step.HasChallenge)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
