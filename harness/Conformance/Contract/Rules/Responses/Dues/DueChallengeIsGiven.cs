namespace Conformance.Contract.Rules.Responses.Dues;

internal static class DueChallengeIsGiven
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-003",
        "Where the state of the user asks for a challenge there are no tokens before it is answered.",
        Level.Must,
        Citation.DeveloperGuide("authentication flow"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due is not { Kind: DueKind.Challenge, Level: Level.Must } || step.IsError)
        {
            return false;
        }

        // Both at once, and neither, are for other rules to tell of.
        if (step.HasTokens && !step.HasChallenge)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
