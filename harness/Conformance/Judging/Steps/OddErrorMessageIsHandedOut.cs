using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OddErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddErrorMessageIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { Class: PayloadClass.ErrorSpelling, Error: { } error, SentError: { } sent }
        && sent.Report(error, $"{seen.Place} error.message", findings);
}
