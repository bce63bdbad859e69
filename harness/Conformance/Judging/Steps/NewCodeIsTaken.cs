using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

/// <summary>A code that was refused is followed by another, with the Session that is still good.</summary>
internal static class NewCodeIsTaken
{
    /// <summary>The errors that leave a challenge open.</summary>
    private static readonly string[] LeavesOpen = ["CodeMismatchException", "EnableSoftwareTokenMFAException"];

    public static RuleCheck<StepSeen>[] Rules { get; } =
    [
        new(StepStatements.NewCodeIsTaken, Check),
        new(
            StepStatements.NewSmsCodeIsTaken,
            (seen, findings) =>
                seen.Client.Capabilities.Contains("retry", StringComparer.Ordinal) && IsOfSms(seen) && Check(seen, findings)),
    ];

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.AnswerOperation
            || seen.Answer is null
            || seen.MoveBefore is not { Sent.Error.Type: { } type }
            || !LeavesOpen.Contains(type, StringComparer.Ordinal))
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

    /// <summary>True where the challenge that came last is SMS_MFA.</summary>
    private static bool IsOfSms(StepSeen seen) => Enumerable.Range(0, seen.Index)
        .Select(at => new StepSeen(seen.SignIn, at).Sent.Challenge)
        .LastOrDefault(challenge => challenge is not null) == "SMS_MFA";
}
