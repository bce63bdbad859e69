using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class UnsignedIsRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.UnsignedIsRefused, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || !step.IsUnauthentic)
        {
            return false;
        }

        if (step.HasTokens || step.HasChallenge)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
