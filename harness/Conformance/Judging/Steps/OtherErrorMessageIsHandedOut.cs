using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OtherErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OtherErrorMessageIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { Class: PayloadClass.Error, Error: { } error, SentError: { } sent }
        && !sent.IsTelling(seen.SignIn.Dialogue.Armed.Messages)
        && sent.Report(error, $"{seen.Place} error.message", findings);
}
