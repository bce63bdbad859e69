using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class OutcomeFollowsAnAnswer
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OutcomeFollowsAnAnswer, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsMove || seen.Answer is null)
        {
            return false;
        }

        // An answer may be kept for later: a choice of what to set up needs no request of its own.
        var isStart = seen.Operation is Subjects.AttemptQuestion.SignInOperation or Subjects.AttemptQuestion.RefreshOperation;
        if (seen.Sent.Played is null && seen.SignIn.Strays.Count == 0 && (isStart || seen.Answer.IsSignedIn))
        {
            findings.Add(seen.Place, "a request", Seen.None);
        }

        return true;
    }
}
