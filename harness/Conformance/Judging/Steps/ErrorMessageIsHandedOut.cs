using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class ErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ErrorMessageIsHandedOut, Check);

    // A message with other letters than those of ASCII, or with quotes, is for SUR-ERS-005.
    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { Class: PayloadClass.Error, Error: { } error, SentError: { } sent }
        && sent.IsTelling(seen.SignIn.Dialogue.Armed.Messages)
        && sent.Report(error, $"{seen.Place} error.message", findings);
}
