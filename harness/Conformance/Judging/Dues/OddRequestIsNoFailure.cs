using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class OddRequestIsNoFailure
{
    private const int FirstFailure = 500;

    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.OddRequestIsNoFailure, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is not { } response || step.Due.Kind != DueKind.Open)
        {
            return false;
        }

        if (response.Status >= FirstFailure)
        {
            findings.Add("status", "below 500", Seen.Failure.As(Wording.Number(response.Status)));
        }

        return true;
    }
}
