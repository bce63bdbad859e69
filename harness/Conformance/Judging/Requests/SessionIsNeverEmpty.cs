using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SessionIsNeverEmpty
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SessionIsNeverEmpty, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsInitiate || sent.IsFollowUp || sent.IsSetUp))
        {
            return false;
        }

        var session = sent.Body[WireNames.Session];
        if (session.Kind == JsonKind.Null || session.IsText(""))
        {
            findings.Add(
                sent.At(WireNames.Session),
                sent.Heard.Session is null ? "absent" : "the Session of the latest answer",
                session.Kind == JsonKind.Null ? Seen.Null : Seen.Empty);
        }

        return true;
    }
}
