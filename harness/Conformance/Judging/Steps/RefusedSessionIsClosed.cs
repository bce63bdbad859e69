using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class RefusedSessionIsClosed
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.RefusedSessionIsClosed, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation is not (AttemptQuestion.AnswerOperation or AttemptQuestion.ResumeOperation)
            || seen.Answer is null
            || seen.MoveBefore is not { Sent.Error.Type: "NotAuthorizedException" } before
            || before.Step.Played.LastOrDefault(IsFollowUp) is not { } refused
            || Session(refused) is not { Kind: JsonKind.String } closed)
        {
            return false;
        }

        if (seen.Step.Played.Any(one => IsFollowUp(one) && Session(one).IsText(closed.Text)))
        {
            findings.Add($"{seen.Place} requests", "none with a Session that was refused", Seen.Older);
        }

        return true;
    }

    private static bool IsFollowUp(Played one) => TurnTable.What(one.Request) == Awaited.FollowUp;

    private static JsonValue Session(Played one) => (JsonReading.TryRead(one.Request.Body, out _)?.Root ?? default)[WireNames.Session];
}
