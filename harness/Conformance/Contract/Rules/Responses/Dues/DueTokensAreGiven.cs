namespace Conformance.Contract.Rules.Responses.Dues;

internal static class DueTokensAreGiven
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-005",
        "Where nothing is left to ask there are tokens.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due is not { Kind: DueKind.Tokens, Level: Level.Must } || step.IsError)
        {
            return false;
        }

        if (step.HasChallenge && !step.HasTokens)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
