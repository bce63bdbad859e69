namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class RequestsCarryAValueOfTheirs
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-022",
            "Each request of a sign-in carries the ClientId, the Session, a token or the access key that the client was given.",
            Level.Must,
            Citation.ServiceModel("AdminInitiateAuthRequest, AdminRespondToAuthChallengeRequest"))
        { Since = "0.5" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        // Nobody knows in which step it was sent. Where the client was given up, it may be one that was cut off.
        if (seen.Index < seen.SignIn.Steps.Count - 1 || seen.Answer is null)
        {
            return false;
        }

        if (seen.SignIn.Strays > 0)
        {
            findings.Add("requests", "each with a value of the case", Seen.ForeignRequest.As($"{seen.SignIn.Strays} without one"));
        }

        return true;
    }
}
