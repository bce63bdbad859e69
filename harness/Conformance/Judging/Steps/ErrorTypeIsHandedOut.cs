using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Judging.Surfaces;

namespace Conformance.Judging.Steps;

internal static class ErrorTypeIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ErrorTypeIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.Error || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        var sent = seen.SentError!;
        if (seen.Error is not { } error)
        {
            findings.Add($"{seen.Place} outcome", $"an error of type {sent.Type}", StepWording.Outcome(seen.Answer));
        }
        else if (!string.Equals(error.Type, sent.Type, StringComparison.Ordinal))
        {
            findings.Add($"{seen.Place} error.type", sent.Type, SentError.WrongType(error));
        }

        return true;
    }
}
