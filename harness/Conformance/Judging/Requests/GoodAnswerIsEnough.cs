using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

internal static class GoodAnswerIsEnough
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.GoodAnswerIsEnough, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || sent.Played is null || sent.IsStart || sent.Step is not { } step)
        {
            return false;
        }

        var good = step.Played.TakeWhile(one => !ReferenceEquals(one, sent.Played)).Where(one => Attempts.IsGood(sent, one)).ToList();
        if (good.Exists(one => IsSame(one, sent)))
        {
            findings.Add(sent.Place, "none, as the same had a good answer", Seen.SameRequest.As(sent.Operation!));
        }
        else if (IsUnasked(sent, step))
        {
            findings.Add(sent.Place, "none, as nobody asked for new tokens", Seen.Refresh.As(sent.Operation!));
        }

        return good.Count > 0 || sent.IsRefresh;
    }

    private static bool IsSame(Played one, SentRequest sent) =>
        RequestOperation.Of(one.Request) == sent.Operation && one.Request.Body.Span.SequenceEqual(sent.Received.Body.Span);

    private static bool IsUnasked(SentRequest sent, SignInStep step) =>
        sent.IsRefresh && UnwantedStarts.Before(sent) is var before && (before is null || Attempts.IsGood(sent, before))
        && (step.Question.Operation != AttemptQuestion.RefreshOperation || (before is not null && step.Played.Contains(before)));
}
