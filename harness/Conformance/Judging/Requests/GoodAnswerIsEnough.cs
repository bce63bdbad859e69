using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

internal static class GoodAnswerIsEnough
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.GoodAnswerIsEnough, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        // What is asked for twice in the same moment is sent twice, or once.
        if (sent.IsStart || sent.Step.IsAtOnce)
        {
            return false;
        }

        var good = sent.EarlierInStep.Where(one => Attempts.IsGood(sent, one)).ToList();
        if (good.Exists(one => IsSame(one, sent)))
        {
            findings.Add(sent.Place, "none, as the same had a good answer", Seen.SameRequest.As(sent.Operation!));
        }
        else if (IsUnasked(sent))
        {
            findings.Add(sent.Place, "none, as nobody asked for new tokens", Seen.Refresh.As(sent.Operation!));
        }

        return good.Count > 0 || sent.IsRefresh;
    }

    private static bool IsSame(Played one, PlayedRequest sent) =>
        RequestOperation.Of(one.Request) == sent.Operation && one.Request.Body.Span.SequenceEqual(sent.Received.Body.Span);

    private static bool IsUnasked(PlayedRequest sent) =>
        sent.IsRefresh && UnwantedStarts.Before(sent) is var before && (before is null || Attempts.IsGood(sent, before))
        && (sent.Step.Question.Operation != AttemptQuestion.RefreshOperation || (before is not null && sent.Step.Played.Contains(before)));
}
