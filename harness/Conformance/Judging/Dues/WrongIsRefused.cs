using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class WrongIsRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.WrongIsRefused, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.IsUnauthentic || step.Due is not { Kind: DueKind.Refusal, Level: Level.Must })
        {
            return false;
        }

        if (!step.IsDue && step.IsGranted)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
