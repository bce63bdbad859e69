using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class FollowUpFitsStart
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.FollowUpFitsStart, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.Heard.Chain.FirstOrDefault(one => one.IsStart) is not { } start)
        {
            return false;
        }

        var due = start.IsAdmin ? WireNames.AdminRespondToAuthChallenge : WireNames.RespondToAuthChallenge;
        if (sent.Operation != due)
        {
            findings.Add(
                $"{sent.Place} {WireNames.Target}",
                $"{due}, as the sign-in began with {start.Operation}",
                Seen.OtherOperation.As(sent.Operation!));
        }

        return true;
    }
}
