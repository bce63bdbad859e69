using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

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
        if (seen.Sent.Played is null && seen.SignIn.Strays.Count == 0 && (isStart || seen.Answer.IsSignedIn) && !HasNoToken(seen))
        {
            findings.Add(seen.Place, "a request", Seen.None);
        }

        return true;
    }

    /// <summary>
    /// True for a refresh that fails for want of a token, since the service refused the one that there was, or since the client holds
    /// nobody any more, which is told where it says so.
    /// </summary>
    private static bool HasNoToken(StepSeen seen) => seen is { IsRefresh: true, Error: not null }
        && Enumerable.Range(0, seen.Index).Select(at => new StepSeen(seen.SignIn, at)).Any(
            before => before is { IsRefresh: true, Sent.Class: PayloadClass.Error }
                or { Operation: Subjects.AttemptQuestion.StateOperation, Answer.HoldsSignIn: false });
}
