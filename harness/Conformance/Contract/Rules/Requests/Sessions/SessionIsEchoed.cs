using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Sessions;

internal static class SessionIsEchoed
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SES-001",
            "Session is that of the latest answer, byte for byte.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, Session"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!(sent.IsFollowUp || sent.IsSetUp) || sent.DueSession is not { } due)
        {
            return false;
        }

        var session = sent.Body[WireNames.Session];
        if (session.HasValue && session.CharacterCount > 0 && !session.IsText(due))
        {
            findings.Add(sent.At(WireNames.Session), "the Session of the latest answer", SessionWording.Of(session, due, sent));
        }

        return session.HasValue && session.CharacterCount > 0;
    }
}
