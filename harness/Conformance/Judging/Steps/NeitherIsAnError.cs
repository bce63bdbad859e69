using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class NeitherIsAnError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NeitherIsAnError, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.Neither || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        if (seen.IsChallenged)
        {
            findings.Add($"{seen.Place} outcome", "an error", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
