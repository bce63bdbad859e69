using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Judging.Surfaces;

internal static class GoodAnswerIsEnough
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.GoodAnswerIsEnough, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (FirstGood(surfacing) is not { } good)
        {
            return false;
        }

        if (surfacing.Requests.Count > good + 1)
        {
            var told = Wording.Number(surfacing.Requests.Count - good - 1);
            findings.Add(
                "requests",
                $"none after number {Wording.Number(good + 1)}, which had a good answer",
                Seen.RequestAfterGoodAnswer.As($"{told} more"));
        }

        return true;
    }

    /// <summary>Which request had the first good answer, counted from 0; null when none had.</summary>
    private static int? FirstGood(Surfacing surfacing)
    {
        var answers = surfacing.Armed.Answers;
        var answered = 0;
        for (var at = 0; at < surfacing.Requests.Count; at++)
        {
            // What is not the call is refused, and uses no answer up.
            if (IsTheCall(surfacing.Requests[at], surfacing.Armed)
                && GoodAnswer.Is(answers[Math.Min(answered++, answers.Count - 1)], surfacing.Class))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsTheCall(ReceivedRequest request, ArmedCase armed) =>
        request.Method == "POST" && RequestOperation.Of(request) == armed.Case.Operation;
}
