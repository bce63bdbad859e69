namespace Conformance.Contract.Rules.Responses.Dues;

internal static class ChallengeIsTheDueOne
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-004",
        "The challenge is the one that flow and state lead to.",
        Level.Must,
        Citation.DeveloperGuide("authentication flow"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due is not { Kind: DueKind.Challenge, Level: Level.Must } || !step.NamesKnownChallenge)
        {
            return false;
        }

        if (!step.NamesDueChallenge)
        {
            findings.Add("$.ChallengeName", step.Due.Words, step.Seen);
        }

        return true;
    }
}
