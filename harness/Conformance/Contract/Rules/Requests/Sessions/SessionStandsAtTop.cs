using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Sessions;

internal static class SessionStandsAtTop
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SES-005",
            "Session is a member of the request and not also an entry of ChallengeResponses.",
            Level.Should,
            Citation.ApiReference("AdminRespondToAuthChallenge, Session"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Name.Equals(WireNames.Session, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(sent.AtParameter(entry.Name), "absent", Seen.There);
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
