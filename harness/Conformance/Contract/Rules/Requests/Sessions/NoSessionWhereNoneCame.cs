using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Sessions;

internal static class NoSessionWhereNoneCame
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SES-003",
            "No Session is sent where the latest answer had none; that of the answer before is used up.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, Session"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!(sent.IsFollowUp || sent.IsSetUp) || sent.Before is null || sent.DueSession is not null)
        {
            return false;
        }

        var session = sent.Body[WireNames.Session];
        if (session.HasValue && session.CharacterCount > 0)
        {
            findings.Add(sent.At(WireNames.Session), "absent", SessionWording.Of(session, "", sent));
        }

        return true;
    }
}
