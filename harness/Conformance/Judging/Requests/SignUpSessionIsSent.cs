using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SignUpSessionIsSent
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SignUpSessionIsSent, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart || sent.SignIn.Dialogue.SignUpSession is not { } due)
        {
            return false;
        }

        var session = sent.Body[WireNames.Session];
        if (!session.IsText(due))
        {
            findings.Add(sent.At(WireNames.Session), "the Session of ConfirmSignUp", SessionWording.Of(session, due, sent));
        }

        return true;
    }
}
