using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class NoSessionWhereNoneCame
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NoSessionWhereNoneCame, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsFollowUp || sent.IsSetUp) || sent.Heard.Last is null || sent.Heard.Session is not null)
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
