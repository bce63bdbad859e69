using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SessionIsSent
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SessionIsSent, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsFollowUp || sent.IsSetUp) || sent.Heard.Session is null)
        {
            return false;
        }

        if (sent.Body[WireNames.Session].Kind == JsonKind.Absent)
        {
            var other = sent.Body.Children.ToList().Select(member => member.Name)
                .FirstOrDefault(name => name.Equals(WireNames.Session, StringComparison.OrdinalIgnoreCase));
            findings.Add(
                sent.At(WireNames.Session),
                "the Session of the latest answer",
                other is null ? Seen.Absent : Seen.OtherSpelling.As($"absent, and a member {other}"));
        }

        return true;
    }
}
