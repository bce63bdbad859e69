using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Judging.Surfaces;

namespace Conformance.Judging.Steps;

/// <summary>The type and the message of an error are handed out as they were sent.</summary>
internal static class ErrorsAreHandedOut
{
    /// <summary>The rules for errors as they are documented, and for those in another spelling.</summary>
    public static RuleCheck<StepSeen>[] Rules { get; } =
    [
        Type(StepStatements.ErrorTypeIsHandedOut, PayloadClass.Error),

        // A message with other letters than those of ASCII, or with quotes, is for SUR-ERS-005.
        Message(StepStatements.ErrorMessageIsHandedOut, PayloadClass.Error, IsTelling),
        Type(StepStatements.OddErrorTypeIsHandedOut, PayloadClass.ErrorSpelling),
        Message(StepStatements.OddErrorMessageIsHandedOut, PayloadClass.ErrorSpelling, (_, _) => true),
        Message(StepStatements.OtherErrorMessageIsHandedOut, PayloadClass.Error, (seen, sent) => !IsTelling(seen, sent)),
    ];

    private static bool IsTelling(StepSeen seen, SentError sent) => sent.IsTelling(seen.SignIn.Dialogue.Armed.Messages);

    private static RuleCheck<StepSeen> Message(Rule rule, PayloadClass spelling, Func<StepSeen, SentError, bool> isMine) => new(
        rule,
        (seen, findings) => seen is { Error: { } error, Sent.Error: { } sent }
            && seen.Sent.Class == spelling
            && isMine(seen, sent)
            && sent.Report(error, $"{seen.Place} error.message", findings));

    private static RuleCheck<StepSeen> Type(Rule rule, PayloadClass spelling) => new(rule, (seen, findings) =>
    {
        if (seen.Sent.Class != spelling || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        var sent = seen.Sent.Error!;
        if (seen.Error is not { } error)
        {
            findings.Add($"{seen.Place} outcome", $"an error of type {sent.Type}", StepWording.Outcome(seen.Answer));
            return true;
        }

        return sent.ReportType(error, $"{seen.Place} error.type", findings);
    });
}
