using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Dues;

internal static class EachRequestIsAnswered
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.EachRequestIsAnswered, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null)
        {
            findings.Add("response", "an HTTP response", (step.IsAsked ? Seen.Nothing : Seen.NotAsked).As(step.Silence ?? "nothing"));
        }

        return true;
    }
}
