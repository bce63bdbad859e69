using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

/// <summary>A code that was refused is followed by another, with the Session that is still good.</summary>
internal static class NewCodeIsTaken
{
    /// <summary>The errors that leave a challenge open.</summary>
    private static readonly string[] LeavesOpen = ["CodeMismatchException", "EnableSoftwareTokenMFAException"];

    public static RuleCheck<StepSeen>[] Rules { get; } =
    [
        new(StepStatements.NewCodeIsTaken, (seen, findings) => Check(seen, findings, isDue: false)),
        new(StepStatements.NewSmsCodeIsTaken, (seen, findings) => Check(seen, findings, isDue: true)),
    ];

    private static bool Check(StepSeen seen, Findings findings, bool isDue)
    {
        if (seen.Operation != AttemptQuestion.AnswerOperation
            || seen.Answer is null
            || seen.MoveBefore is not { Sent: { Error.Type: { } type, Played: { } refused } }
            || !LeavesOpen.Contains(type, StringComparer.Ordinal)
            || isDue != (IsOfSms(refused.Request) && seen.Client.Capabilities.Contains("retry", StringComparer.Ordinal)))
        {
            return false;
        }

        if (seen.Sent.Played is null)
        {
            var outcome = StepWording.Outcome(seen.Answer);
            findings.Add(seen.Place, "a request with the new code", outcome.As($"none, and {outcome}"));
        }

        return true;
    }

    private static bool IsOfSms(ReceivedRequest request) =>
        JsonReading.TryRead(request.Body, out _)?.Root[WireNames.ChallengeName].IsText("SMS_MFA") == true;
}
