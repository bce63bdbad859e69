using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class MistakeIsNoFailure
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.MistakeIsNoFailure, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is not { } response || step.Due.Kind is not (DueKind.Refusal or DueKind.NotVerified) || !step.IsError)
        {
            return false;
        }

        if (response.Status >= 500)
        {
            findings.Add("status", "below 500", Seen.Failure.As(Wording.Number(response.Status)));
        }

        return true;
    }
}
