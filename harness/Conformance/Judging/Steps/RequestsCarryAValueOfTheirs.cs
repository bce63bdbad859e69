using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class RequestsCarryAValueOfTheirs
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.RequestsCarryAValueOfTheirs, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        // Nobody knows in which step it was sent. Where the client was given up, it may be one that was cut off.
        if (seen.Index < seen.SignIn.Steps.Count - 1 || seen.Answer is null)
        {
            return false;
        }

        ForeignRequests.Report(seen.SignIn.Strays, findings);
        return true;
    }
}
