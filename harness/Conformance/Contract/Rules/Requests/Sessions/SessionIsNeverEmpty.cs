using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Sessions;

internal static class SessionIsNeverEmpty
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SES-004",
            "A Session that there is not is left out: it is never empty and never null.",
            Level.Must,
            Citation.ServiceModel("SessionType, 20 characters at least"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !(sent.IsInitiate || sent.IsFollowUp || sent.IsSetUp))
        {
            return false;
        }

        var session = sent.Body[WireNames.Session];
        if (session.Kind == JsonKind.Null || session.IsText(""))
        {
            findings.Add(
                sent.At(WireNames.Session),
                sent.DueSession is null ? "absent" : "the Session of the latest answer",
                session.Kind == JsonKind.Null ? Seen.Null : Seen.Empty);
        }

        return true;
    }
}
