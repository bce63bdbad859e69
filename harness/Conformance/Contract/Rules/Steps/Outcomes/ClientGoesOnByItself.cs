namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class ClientGoesOnByItself
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-005",
            "A challenge that needs no human is answered by the client itself.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.MetInnerChallenge || seen.Answer is null || !seen.IsMove)
        {
            return false;
        }

        if (seen.GoesOn && !seen.IsSignedIn)
        {
            findings.Add(
                $"{seen.Place} outcome", $"a request that answers {seen.Challenge ?? "the step before"}", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
