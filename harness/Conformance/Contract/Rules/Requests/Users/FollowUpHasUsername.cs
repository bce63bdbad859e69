using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Users;

internal static class FollowUpHasUsername
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-USR-005",
            "ChallengeResponses holds USERNAME, as a string.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp)
        {
            return false;
        }

        var username = sent.Parameters[WireNames.Username];
        if (username.Kind != JsonKind.String)
        {
            findings.Add(sent.AtParameter(WireNames.Username), "a name", Wording.Kind(username));
        }

        return true;
    }
}
