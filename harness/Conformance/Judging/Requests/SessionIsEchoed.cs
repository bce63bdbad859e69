using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SessionIsEchoed
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SessionIsEchoed, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsFollowUp || sent.IsSetUp) || sent.Heard.Session is not { } due)
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
