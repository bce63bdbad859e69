using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class RightRequestIsNotRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.RightRequestIsNotRefused, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null
            || step.Due.Kind is DueKind.Refusal or DueKind.NotVerified or DueKind.Open
            || step.Due.Level != Level.Must)
        {
            return false;
        }

        if (step.IsError)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
