using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Operations;

internal static class FollowUpFitsStart
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-OPR-005",
            "The follow-up of a start by the administrator is the operation of the administrator, and that of a public start the public "
            + "one.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.Chain.FirstOrDefault(one => one.IsStart) is not { } start)
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
