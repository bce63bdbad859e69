using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Judging.Surfaces;

namespace Conformance.Judging.Steps;

internal static class OddErrorTypeIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddErrorTypeIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.ErrorSpelling || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        // A page in the place of an error tells no type, and so none can be lost.
        var sent = seen.SentError!;
        if (sent.Type.Length == 0 && seen.Error is not null)
        {
            return false;
        }

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
