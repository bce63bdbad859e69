using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class StepHandsOutAnOutcome
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.StepHandsOutAnOutcome, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Answer is null)
        {
            findings.Add(seen.Place, "tokens, a challenge or an error", Seen.Nothing.As(seen.Step.Silence ?? "nothing"));
        }

        return true;
    }
}
