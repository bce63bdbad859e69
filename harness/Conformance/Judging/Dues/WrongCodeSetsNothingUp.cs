using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

internal static class WrongCodeSetsNothingUp
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.WrongCodeSetsNothingUp, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is not { } response || step.Due.Kind != DueKind.NotVerified)
        {
            return false;
        }

        if (!step.IsDue)
        {
            findings.Add("$.Status", step.Due.Words, Wording.Name(response.Root[WireNames.Status], Seen.AnotherText));
        }

        return true;
    }
}
